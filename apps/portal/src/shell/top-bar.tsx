import Link from 'next/link';
import { Account, type Me } from './account.tsx';
import { Brand } from './brand.tsx';
import { ConnectionChip } from './connection-chip.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import type { Theme } from './theme.ts';

/** On every page: where I am, whether it is live, who I am. */
export function TopBar({ me, theme }: { me: Me | undefined; theme: Theme }) {
  return (
    <header className="sticky top-0 z-40 border-b border-line bg-surface">
      <div className="mx-auto flex h-12 max-w-[1800px] items-center gap-3 px-4 md:gap-6">
        <Link href="/" prefetch={false} aria-label="dart, to the first page">
          <Brand />
        </Link>
        <nav aria-label="Pages" className="h-full">
          <Link
            href="/"
            prefetch={false}
            aria-current="page"
            className="flex h-full items-center border-b-2 border-accent px-1 font-medium"
          >
            Now
          </Link>
        </nav>
        <div className="flex-1" />
        <ConnectionChip />
        <ThemeSwitch initial={theme} />
        <Account me={me} />
      </div>
    </header>
  );
}
