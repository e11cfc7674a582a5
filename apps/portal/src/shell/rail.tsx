'use client';

import { clsx } from 'clsx';
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { Brand } from './brand.tsx';
import { RAIL_COOKIE, type RailWidth } from './rail-width.ts';
import { isCurrent, ROUTES, type Route } from './routes.ts';

const YEAR_SECONDS = 31_536_000;

/** The pages, on the left of every page; narrow it has the words below the icons. A phone has a bar instead. */
export function Rail({ initial }: { initial: RailWidth }) {
  const [width, setWidth] = useState(initial);
  const pathname = usePathname();
  const isWide = width === 'wide';
  const Icon = isWide ? PanelLeftClose : PanelLeftOpen;
  return (
    <nav
      aria-label="Pages"
      className={clsx(
        'sticky top-0 z-40 flex h-dvh w-20 shrink-0 flex-col border-r border-line bg-surface max-md:hidden',
        isWide && 'lg:w-48',
      )}
    >
      <Link
        href="/"
        prefetch={false}
        aria-label="dart, to the first page"
        className={clsx(
          'flex h-12 shrink-0 items-center justify-center',
          isWide && 'lg:justify-start lg:px-4',
        )}
      >
        <Brand />
      </Link>
      <div className="flex min-h-0 flex-1 flex-col gap-0.5 overflow-y-auto p-2">
        {ROUTES.map((route) => (
          <RailLink key={route.path} route={route} isWide={isWide} isHere={isCurrent(route, pathname)} />
        ))}
      </div>
      <button
        type="button"
        aria-label={isWide ? 'Make the list of pages narrow' : 'Make the list of pages wide'}
        className="m-2 grid h-8 place-items-center rounded-control text-muted hover:bg-raised hover:text-text max-lg:hidden"
        onClick={() => {
          const next = isWide ? 'narrow' : 'wide';
          setWidth(next);
          document.cookie = `${RAIL_COOKIE}=${next}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
        }}
      >
        <Icon aria-hidden="true" className="size-4" />
      </button>
    </nav>
  );
}

function RailLink({ route, isWide, isHere }: { route: Route; isWide: boolean; isHere: boolean }) {
  const { path, word, icon: Icon, key, about } = route;
  return (
    <Link
      href={path}
      prefetch={false}
      title={about}
      aria-current={isHere ? 'page' : undefined}
      aria-keyshortcuts={key === '?' ? '?' : `g ${key}`}
      className={clsx(
        'flex min-h-12 shrink-0 flex-col items-center justify-center gap-0.5 rounded-control text-meta',
        isWide && 'lg:min-h-8 lg:flex-row lg:justify-start lg:gap-2.5 lg:px-2 lg:text-table',
        isHere ? 'bg-raised font-semibold text-text' : 'text-muted hover:bg-raised/60 hover:text-text',
      )}
    >
      <Icon aria-hidden="true" className={clsx('size-4 shrink-0', isHere && 'text-accent')} />
      {word}
    </Link>
  );
}
