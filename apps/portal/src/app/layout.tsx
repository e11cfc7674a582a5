import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { parseTheme, THEME_COOKIE } from '../shell/theme.ts';
import { codeFont, interfaceFont } from './fonts.ts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'dart', template: '%s · dart' },
  description: 'What should run where, what does run, and what failed',
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f7f9' },
    { media: '(prefers-color-scheme: dark)', color: '#0e1116' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang="en" data-theme={theme} className={`${interfaceFont.variable} ${codeFont.variable}`}>
      <body>{children}</body>
    </html>
  );
}
