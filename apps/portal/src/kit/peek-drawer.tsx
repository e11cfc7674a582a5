'use client';

import { X } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { Button } from './button.tsx';

interface PeekDrawerProps {
  readonly title: string;
  /** The page of what is shown; it has the focus, so that a second Enter leads there. */
  readonly href: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** One row of a list in full, beside the list, which stays as it is. Escape closes it and gives the focus back. */
export function PeekDrawer({ title, href, onClose, children }: PeekDrawerProps) {
  const drawer = useRef<HTMLElement>(null);
  const link = useRef<HTMLAnchorElement>(null);
  // before the drawer is painted: who sees it may press Enter already
  useLayoutEffect(() => {
    const from = document.activeElement;
    link.current?.focus({ preventScroll: true });
    return () => {
      if (from instanceof HTMLElement) from.focus({ preventScroll: true });
    };
  }, [href]);
  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // what had the focus may be gone, as a button that has done its work
      const isHere =
        event.target === document.body || drawer.current?.contains(event.target as Node) === true;
      if (isHere) onClose();
    };
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('keydown', close);
    };
  }, [onClose]);
  return (
    <aside
      aria-label={title}
      className="appearing fixed inset-y-0 right-0 z-50 flex w-[30rem] max-w-full flex-col border-l border-line bg-surface shadow-2xl max-md:w-full"
      ref={drawer}
    >
      <header className="flex items-center gap-2 border-b border-line py-2 pr-2 pl-4">
        <h2 className="min-w-0 flex-1 truncate text-[16px] leading-6 font-semibold" title={title}>
          {title}
        </h2>
        <Link
          ref={link}
          href={href}
          prefetch={false}
          className="rounded-chip px-1 font-medium text-accent underline underline-offset-2"
        >
          Open the page
        </Link>
        <Button variant="quiet" aria-label={`Close ${title}`} onClick={onClose}>
          <X aria-hidden="true" className="size-4" />
        </Button>
      </header>
      <div className="flex flex-1 flex-col gap-4 overflow-y-auto p-4">{children}</div>
    </aside>
  );
}
