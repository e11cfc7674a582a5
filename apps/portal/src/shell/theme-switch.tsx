'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { RadioBar } from '../kit/radio-bar.tsx';
import { THEME_COOKIE, THEMES, type Theme } from './theme.ts';

const ICONS = { light: Sun, dark: Moon, system: Monitor } as const;
const NAMES = { light: 'Light', dark: 'Dark', system: 'As the system' } as const;
const YEAR_SECONDS = 31_536_000;

/** Light, dark or as the operating system has it; the server reads the cookie at the next visit. */
export function ThemeSwitch({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial);
  const choose = (next: Theme): void => {
    setTheme(next);
    document.documentElement.dataset['theme'] = next;
    document.cookie = `${THEME_COOKIE}=${next}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
  };
  return (
    <RadioBar
      label="Theme"
      name="theme"
      values={THEMES.map((value) => {
        const Icon = ICONS[value];
        return { value, word: NAMES[value], face: <Icon aria-hidden="true" className="size-3.5" /> };
      })}
      current={theme}
      onChoose={choose}
      className="size-6 max-md:h-9 max-md:w-8"
    />
  );
}
