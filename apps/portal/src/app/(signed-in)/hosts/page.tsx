import type { Metadata } from 'next';
import { HostListDocument } from '@dart/client/portal';
import { createLoader, type SearchParams } from 'nuqs/server';
import { paint } from '../../../gateway/paint.ts';
import { HostList } from '../../../hosts/host-list.tsx';
import { hostListParsers, hostListVariables } from '../../../hosts/host-list-state.ts';

export const metadata: Metadata = { title: 'Hosts' };

const loadState = createLoader(hostListParsers);

export default async function HostsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const state = await loadState(searchParams);
  return <HostList painted={await paint(HostListDocument, hostListVariables(state))} />;
}
