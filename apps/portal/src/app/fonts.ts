import localFont from 'next/font/local';

/** Both come from npm (fontsource) and are served by the portal itself. Next wants literal paths. */
export const interfaceFont = localFont({
  src: '../../../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  variable: '--font-interface',
  weight: '100 900',
  display: 'swap',
});

/** For names, ids and numbers that are compared letter by letter; not preloaded, it is rarely above the fold. */
export const codeFont = localFont({
  src: '../../../../node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
  variable: '--font-code',
  weight: '100 800',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
});
