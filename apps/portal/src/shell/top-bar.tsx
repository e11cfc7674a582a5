import Link from 'next/link';
import { PaletteButton } from '../palette/palette-button.tsx';
import { Account, type Me } from './account.tsx';
import { Brand } from './brand.tsx';
import { ConnectionChip } from './connection-chip.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import type { Theme } from './theme.ts';

/** On every page: the palette, whether it is live, who I am. */
export function TopBar({ me, theme }: { me: Me | undefined; theme: Theme }) {
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-surface">
      <div className="flex h-12 items-center gap-3 px-4 md:gap-6 md:px-6">
        <Link href="/" prefetch={false} aria-label="dart, to the first page" className="md:hidden">
          <Brand />
        </Link>
        <PaletteButton />
        <div className="flex-1" />
        <ConnectionChip />
        <ThemeSwitch initial={theme} />
        <Account me={me} />
      </div>
    </header>
  );
}
