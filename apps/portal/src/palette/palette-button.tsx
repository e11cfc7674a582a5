'use client';

import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { Keys } from '../help/keys.tsx';
import { loadPalette, type Palette } from './load-palette.ts';

/** How long a page is left alone before the palette is fetched, so that it opens at once. */
const IDLE_MS = 1_000;

interface Opened {
  readonly Dialog: Palette;
  /** What was typed before it was there. */
  readonly text: string;
}

/** Opens the palette by a click, or by Ctrl-K (on a Mac Cmd-K) from anywhere, also out of a field. */
export function PaletteButton() {
  const [opened, setOpened] = useState<Opened>();
  const open = (): void => {
    loadPalette((Dialog, text) => {
      // the next key is meant for its field
      flushSync(() => setOpened({ Dialog, text }));
    });
  };
  useEffect(() => {
    const timer = setTimeout(() => {
      void import('./palette-dialog.tsx');
    }, IDLE_MS);
    const press = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
      if (key.toLowerCase() !== 'k' || !(ctrlKey || metaKey) || shiftKey || altKey) return;
      event.preventDefault();
      if (opened === undefined) open();
      else setOpened(undefined);
    };
    document.addEventListener('keydown', press);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('keydown', press);
    };
  }, [opened]);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        className="inline-flex h-8 items-center gap-2 rounded-control border border-control/60 px-2 text-muted hover:border-control hover:text-text max-md:size-11 max-md:justify-center max-md:border-transparent"
        onClick={open}
      >
        <Search aria-hidden="true" className="size-3.5" />
        <span className="max-md:sr-only">Do or find…</span>
        <span aria-hidden="true" className="max-md:hidden">
          <Keys keys={['Ctrl K']} />
        </span>
      </button>
      {opened !== undefined && <opened.Dialog initial={opened.text} onClose={() => setOpened(undefined)} />}
    </>
  );
}
