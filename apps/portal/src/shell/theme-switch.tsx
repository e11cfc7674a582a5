'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { RadioBar } from '../kit/radio-bar.tsx';
import { chooseTheme, getChosenTheme, subscribeToTheme } from './theme-store.ts';
import { THEMES, type Theme } from './theme.ts';

const ICONS = { light: Sun, dark: Moon, system: Monitor } as const;
const NAMES = { light: 'Light', dark: 'Dark', system: 'As the system' } as const;

/** Light, dark or as the operating system has it. */
export function ThemeSwitch({ initial }: { initial: Theme }) {
  const theme = useSyncExternalStore(subscribeToTheme, getChosenTheme, () => undefined) ?? initial;
  return (
    <RadioBar
      label="Theme"
      name="theme"
      values={THEMES.map((value) => {
        const Icon = ICONS[value];
        return { value, word: NAMES[value], face: <Icon aria-hidden="true" className="size-3.5" /> };
      })}
      current={theme}
      onChoose={chooseTheme}
      className="size-6 max-md:h-9 max-md:w-8"
    />
  );
}
