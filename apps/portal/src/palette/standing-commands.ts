import { Monitor, Moon, Sun } from 'lucide-react';
import { ROUTES } from '../shell/routes.ts';
import { chooseTheme } from '../shell/theme-store.ts';
import type { PaletteCommand } from './palette-command.ts';

/** To each page, by the same list as the rail, the keys and the help. */
export const PAGE_COMMANDS: readonly PaletteCommand[] = ROUTES.map(({ path, word, icon, key, about }) => ({
  id: `page ${path}`,
  title: `Go to ${word}`,
  words: about,
  icon,
  keys: key === '?' ? ['?'] : ['g', key],
  does: { href: path },
}));

/** What can be done on every page. */
export const STANDING_COMMANDS: readonly PaletteCommand[] = [
  { id: 'theme light', title: 'Light theme', icon: Sun, does: { run: () => chooseTheme('light') } },
  { id: 'theme dark', title: 'Dark theme', icon: Moon, does: { run: () => chooseTheme('dark') } },
  {
    id: 'theme system',
    title: 'Theme as the system has it',
    icon: Monitor,
    does: { run: () => chooseTheme('system') },
  },
];
