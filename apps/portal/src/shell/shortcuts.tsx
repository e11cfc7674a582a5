'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { isTyping } from './is-typing.ts';
import { ROUTES } from './routes.ts';

/** How long `g` waits for the letter of a page. */
const SECOND_KEY_MS = 1_500;

/** The keys that lead to pages: `g` and a letter, and `?` for help. Not while somebody types. */
export function Shortcuts() {
  const router = useRouter();
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const forget = (): void => {
      clearTimeout(waiting);
      waiting = undefined;
    };
    const press = (event: KeyboardEvent): void => {
      if (isTyping(event) || event.metaKey || event.ctrlKey || event.altKey) return;
      const isSecond = waiting !== undefined;
      forget();
      if (!isSecond && event.key === 'g') {
        waiting = setTimeout(forget, SECOND_KEY_MS);
        return;
      }
      const route = ROUTES.find(({ key }) => key === event.key);
      if (route === undefined || (!isSecond && event.key !== '?')) return;
      event.preventDefault();
      router.push(route.path);
    };
    document.addEventListener('keydown', press);
    return () => {
      forget();
      document.removeEventListener('keydown', press);
    };
  }, [router]);
  return null;
}
