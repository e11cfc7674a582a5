'use client';

import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { StateGlyph } from './state-glyph.tsx';
import { dismissToast, getNoToasts, getToasts, subscribeToToasts } from './toast-store.ts';

/** The corner in which toasts appear; once per page. */
export function Toaster() {
  const toasts = useSyncExternalStore(subscribeToToasts, getToasts, getNoToasts);
  return (
    <div
      role="status"
      aria-label="Notifications"
      className="pointer-events-none fixed right-4 bottom-4 z-50 max-md:bottom-20 flex w-96 max-w-[calc(100vw-2rem)] flex-col gap-2"
    >
      {toasts.map(({ id, tone, title, detail }) => (
        <div
          key={id}
          className={clsx(
            'appearing pointer-events-auto flex items-start gap-2.5 rounded-panel border bg-surface p-3 shadow-lg',
            tone === 'fail' ? 'border-fail' : 'border-line',
          )}
        >
          <span className="mt-[3px]">
            <StateGlyph glyph={tone === 'fail' ? 'fatal' : 'exited'} tone={tone} />
          </span>
          <div className="min-w-0 flex-1">
            <p className="font-semibold">{title}</p>
            {detail !== undefined && <p className="break-words text-muted">{detail}</p>}
          </div>
          <button
            type="button"
            aria-label="Dismiss notification"
            className="-m-1 grid size-6 place-items-center rounded-control text-muted hover:bg-raised max-md:size-11"
            onClick={() => {
              dismissToast(id);
            }}
          >
            <X aria-hidden="true" className="size-3.5" />
          </button>
        </div>
      ))}
    </div>
  );
}
