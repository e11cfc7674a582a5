import { THEME_COOKIE, type Theme } from './theme.ts';

const YEAR_SECONDS = 31_536_000;
const listeners = new Set<() => void>();
let chosen: Theme | undefined;

/** Light, dark or as the operating system has it, at once; the server reads the cookie at the next visit. */
export function chooseTheme(next: Theme): void {
  chosen = next;
  document.documentElement.dataset['theme'] = next;
  document.cookie = `${THEME_COOKIE}=${next}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
  for (const listener of listeners) listener();
}

export function subscribeToTheme(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Undefined: not chosen since the page was loaded. */
export const getChosenTheme = (): Theme | undefined => chosen;
