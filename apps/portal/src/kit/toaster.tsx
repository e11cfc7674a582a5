'use client';

import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useOffers } from '../palette/offers.ts';
import { isTyping } from '../shell/is-typing.ts';
import { Button } from './button.tsx';
import { StateGlyph } from './state-glyph.tsx';
import {
  dismissToast,
  getNoToasts,
  getToasts,
  holdToasts,
  subscribeToToasts,
  type Toast,
} from './toast-store.ts';

/** The corner in which toasts appear; once per page. `z` does what the newest offers, and so does the palette. */
export function Toaster() {
  const toasts = useSyncExternalStore(subscribeToToasts, getToasts, getNoToasts);
  const router = useRouter();
  const newest = toasts.findLast(({ action }) => action !== undefined);
  const act = useMemo(
    () =>
      ({ id, action }: Toast): void => {
        dismissToast(id);
        if (action === undefined) return;
        if ('href' in action.does) router.push(action.does.href);
        else action.does.run();
      },
    [router],
  );
  useOffers(
    useMemo(
      () =>
        newest?.action === undefined
          ? []
          : [
              {
                id: `toast ${newest.id}`,
                title: `${newest.action.word}: ${newest.title}`,
                keys: ['z'],
                does: { run: () => act(newest) },
              },
            ],
      [newest, act],
    ),
  );
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'z' || newest === undefined || isTyping(event)) return;
      if (event.metaKey || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      act(newest);
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, [newest, act]);
  return (
    <div
      onPointerEnter={() => holdToasts(true)}
      onPointerLeave={() => holdToasts(false)}
      onFocus={() => holdToasts(true)}
      onBlur={() => holdToasts(false)}
      role="status"
      aria-label="Notifications"
      className="pointer-events-none fixed right-4 bottom-4 z-50 max-md:bottom-20 flex w-96 max-w-[calc(100vw-2rem)] flex-col gap-2"
    >
      {toasts.map((toast) => (
        <div
          key={toast.id}
          className={clsx(
            'appearing pointer-events-auto flex items-start gap-2.5 rounded-panel border bg-surface p-3 shadow-lg',
            toast.tone === 'fail' ? 'border-fail' : 'border-line',
          )}
        >
          <span className="mt-[3px]">
            <StateGlyph glyph={toast.tone === 'fail' ? 'fatal' : 'exited'} tone={toast.tone} />
          </span>
          <div className="min-w-0 flex-1">
            <p className="font-semibold">{toast.title}</p>
            {toast.detail !== undefined && <p className="break-words text-muted">{toast.detail}</p>}
          </div>
          {toast.action !== undefined && (
            <Button size="row" aria-keyshortcuts="z" onClick={() => act(toast)}>
              {toast.action.word}
            </Button>
          )}
          <button
            type="button"
            aria-label="Dismiss notification"
            className="-m-1 grid size-6 place-items-center rounded-control text-muted hover:bg-raised max-md:size-11"
            onClick={() => {
              dismissToast(toast.id);
            }}
          >
            <X aria-hidden="true" className="size-3.5" />
          </button>
        </div>
      ))}
    </div>
  );
}
