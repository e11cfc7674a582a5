'use client';

import { useEffect, useLayoutEffect, useRef } from 'react';
import { isTyping } from '../shell/is-typing.ts';

/** What the keys of the log do; all of them work while nobody types. */
export interface LogKeys {
  readonly onFollow: () => void;
  readonly onScroll: (to: 'begin' | 'up' | 'down') => void;
  readonly onSelect: (step: 1 | -1) => void;
  readonly onMatch: (step: 1 | -1) => void;
  readonly onWrap: () => void;
  readonly onStream: () => void;
  readonly onSearch: () => void;
  readonly onCopy: () => void;
  readonly onLink: () => void;
  readonly onEscape: () => void;
}

export function useLogKeys(keys: LogKeys): void {
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event)) return;
      const act = findAction(event.key, latest.current);
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, []);
}

function findAction(key: string, keys: LogKeys): (() => void) | undefined {
  const actions: Readonly<Record<string, () => void>> = {
    f: keys.onFollow,
    End: keys.onFollow,
    Home: () => {
      keys.onScroll('begin');
    },
    PageUp: () => {
      keys.onScroll('up');
    },
    PageDown: () => {
      keys.onScroll('down');
    },
    j: () => {
      keys.onSelect(1);
    },
    k: () => {
      keys.onSelect(-1);
    },
    n: () => {
      keys.onMatch(1);
    },
    N: () => {
      keys.onMatch(-1);
    },
    w: keys.onWrap,
    e: keys.onStream,
    '/': keys.onSearch,
    c: keys.onCopy,
    y: keys.onLink,
    Escape: keys.onEscape,
  };
  return Object.hasOwn(actions, key) ? actions[key] : undefined;
}
