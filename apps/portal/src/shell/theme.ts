/** `system` follows the operating system. */
export const THEMES = ['light', 'dark', 'system'] as const;
export type Theme = (typeof THEMES)[number];

/** Kept in a cookie, so that the server paints the right theme at once: no flash and no inline script. */
export const THEME_COOKIE = 'dart-theme';

export function parseTheme(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? 'system';
}
