'use client';

import { clsx } from 'clsx';
import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
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
    <div role="radiogroup" aria-label="Theme" className="flex rounded-control border border-line p-px">
      {THEMES.map((name) => {
        const Icon = ICONS[name];
        return (
          <label
            key={name}
            title={NAMES[name]}
            className={clsx(
              'relative grid size-6 cursor-pointer place-items-center rounded-[5px] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent max-md:h-9 max-md:w-8',
              theme === name ? 'bg-raised text-text' : 'text-muted hover:text-text',
            )}
          >
            <input
              type="radio"
              name="theme"
              value={name}
              checked={theme === name}
              aria-label={NAMES[name]}
              className="absolute inset-0 cursor-pointer opacity-0"
              onChange={() => {
                choose(name);
              }}
            />
            <Icon aria-hidden="true" className="size-3.5" />
          </label>
        );
      })}
    </div>
  );
}
