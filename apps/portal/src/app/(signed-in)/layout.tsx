import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import type { ReactNode } from 'react';
import { MeDocument } from '@dart/client/portal';
import { createGatewayClient } from '../../gateway/gateway-client.ts';
import { load } from '../../gateway/load.ts';
import { PATIENCE_MS, within } from '../../gateway/within.ts';
import { Toaster } from '../../kit/toaster.tsx';
import { LiveProvider } from '../../live/live-provider.tsx';
import { PaintedAt } from '../../live/use-now.ts';
import { readSession } from '../../session/read-session.ts';
import { BottomBar } from '../../shell/bottom-bar.tsx';
import { MeProvider } from '../../shell/me-context.tsx';
import { parseRailWidth, RAIL_COOKIE } from '../../shell/rail-width.ts';
import { Rail } from '../../shell/rail.tsx';
import { Shortcuts } from '../../shell/shortcuts.tsx';
import { parseTheme, THEME_COOKIE } from '../../shell/theme.ts';
import { TopBar } from '../../shell/top-bar.tsx';

/** What all pages behind the sign-in share: the ways to the others, the bar on top and the one live connection. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const client = createGatewayClient(await readSession());
  const me = await within(load(client.request(MeDocument, {})), PATIENCE_MS);
  if (me?.kind === 'signed-out') redirect('/login?failed=expired');
  const cookieJar = await cookies();
  const theme = parseTheme(cookieJar.get(THEME_COOKIE)?.value);
  const person = me?.kind === 'data' ? me.data.me : undefined;
  return (
    <LiveProvider>
      <a
        href="#content"
        className="sr-only rounded-control bg-surface p-2 focus:not-sr-only focus:absolute focus:z-50"
      >
        Skip to the content
      </a>
      <MeProvider me={person}>
        <PaintedAt value={Date.now()}>
          <NuqsAdapter>
            <div className="flex">
              <Rail initial={parseRailWidth(cookieJar.get(RAIL_COOKIE)?.value)} />
              <div className="min-w-0 flex-1 max-md:pb-16">
                <TopBar me={person} theme={theme} />
                {children}
              </div>
            </div>
            <BottomBar />
            <Shortcuts />
          </NuqsAdapter>
        </PaintedAt>
      </MeProvider>
      <Toaster />
    </LiveProvider>
  );
}
