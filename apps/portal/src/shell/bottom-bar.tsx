'use client';

import { clsx } from 'clsx';
import { Ellipsis, X } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useRef } from 'react';
import { isCurrent, ROUTES, type Route } from './routes.ts';

const CELL = 'flex min-h-14 flex-1 flex-col items-center justify-center gap-0.5 text-meta';

/** The pages on a phone: four below the thumb, all of them behind "More". */
export function BottomBar() {
  const pathname = usePathname();
  const sheet = useRef<HTMLDialogElement>(null);
  const isOnBar = ROUTES.some((route) => route.isOnPhone && isCurrent(route, pathname));
  return (
    <>
      <nav
        aria-label="Pages"
        className="fixed inset-x-0 bottom-0 z-40 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
      >
        {ROUTES.filter(({ isOnPhone }) => isOnPhone).map((route) => (
          <BarLink key={route.path} route={route} isHere={isCurrent(route, pathname)} className={CELL} />
        ))}
        <button
          type="button"
          className={clsx(CELL, isOnBar ? 'text-muted' : 'font-semibold text-text')}
          onClick={() => sheet.current?.showModal()}
        >
          <Ellipsis aria-hidden="true" className="size-5" />
          More
        </button>
      </nav>
      <dialog
        ref={sheet}
        aria-label="All pages"
        className="mx-auto mt-auto mb-0 w-full max-w-none rounded-t-panel border border-line bg-surface p-4 text-text backdrop:bg-canvas/80"
        onClick={({ target, currentTarget }) => {
          if (target === currentTarget) currentTarget.close();
        }}
      >
        <div className="flex items-center justify-between pb-2">
          <h2 className="text-body font-semibold">All pages</h2>
          <button
            type="button"
            aria-label="Close"
            className="grid size-11 place-items-center rounded-control text-muted"
            onClick={() => sheet.current?.close()}
          >
            <X aria-hidden="true" className="size-4" />
          </button>
        </div>
        <ul className="grid grid-cols-3 gap-1">
          {ROUTES.map((route) => (
            <li key={route.path} className="flex">
              <BarLink
                route={route}
                isHere={isCurrent(route, pathname)}
                className={clsx(CELL, 'rounded-control')}
                onFollow={() => sheet.current?.close()}
              />
            </li>
          ))}
        </ul>
      </dialog>
    </>
  );
}

interface BarLinkProps {
  readonly route: Route;
  readonly isHere: boolean;
  readonly className: string;
  readonly onFollow?: () => void;
}

function BarLink({ route: { path, word, icon: Icon }, isHere, className, onFollow }: BarLinkProps) {
  return (
    <Link
      href={path}
      prefetch={false}
      aria-current={isHere ? 'page' : undefined}
      className={clsx(className, isHere ? 'font-semibold text-text' : 'text-muted')}
      {...(onFollow !== undefined && { onClick: onFollow })}
    >
      <Icon aria-hidden="true" className={clsx('size-5', isHere && 'text-accent')} />
      {word}
    </Link>
  );
}
