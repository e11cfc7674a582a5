import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { MeDocument } from '@dart/client/portal';
import { createGatewayClient } from '../../gateway/gateway-client.ts';
import { load } from '../../gateway/load.ts';
import { PATIENCE_MS, within } from '../../gateway/within.ts';
import { Toaster } from '../../kit/toaster.tsx';
import { LiveProvider } from '../../live/live-provider.tsx';
import { readSession } from '../../session/read-session.ts';
import { MeProvider } from '../../shell/me-context.tsx';
import { parseTheme, THEME_COOKIE } from '../../shell/theme.ts';
import { TopBar } from '../../shell/top-bar.tsx';

/** What all pages behind the sign-in share: the bar on top and the one live connection. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const client = createGatewayClient(await readSession());
  const me = await within(load(client.request(MeDocument, {})), PATIENCE_MS);
  if (me?.kind === 'signed-out') redirect('/login?failed=expired');
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  const person = me?.kind === 'data' ? me.data.me : undefined;
  return (
    <LiveProvider>
      <a
        href="#content"
        className="sr-only rounded-control bg-surface p-2 focus:not-sr-only focus:absolute focus:z-50"
      >
        Skip to the content
      </a>
      <TopBar me={person} theme={theme} />
      <MeProvider me={person}>{children}</MeProvider>
      <Toaster />
    </LiveProvider>
  );
}
