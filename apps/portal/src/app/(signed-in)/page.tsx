import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { createGatewayClient } from '../../gateway/gateway-client.ts';
import { load } from '../../gateway/load.ts';
import { PATIENCE_MS, within } from '../../gateway/within.ts';
import { GatewayAway } from '../../now/gateway-away.tsx';
import { loadFleet } from '../../now/load-fleet.ts';
import { Now } from '../../now/now.tsx';
import { readSession } from '../../session/read-session.ts';

export const metadata: Metadata = { title: 'Now' };

export default async function NowPage() {
  const client = createGatewayClient(await readSession());
  const fleet = await within(load(loadFleet(client)), PATIENCE_MS);
  if (fleet?.kind === 'signed-out') redirect('/login?failed=expired');
  if (fleet?.kind === 'failed') return <GatewayAway message={fleet.message} />;
  return <Now painted={fleet?.data} />;
}
