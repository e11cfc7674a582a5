import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { LogProcessesDocument } from '@dart/client/portal';
import { createGatewayClient } from '../../../gateway/gateway-client.ts';
import { load } from '../../../gateway/load.ts';
import { PATIENCE_MS, within } from '../../../gateway/within.ts';
import { parseLogAddress } from '../../../logs/log-address.ts';
import { LogPage } from '../../../logs/log-page.tsx';
import { LogPicker } from '../../../logs/log-picker.tsx';
import { readSession } from '../../../session/read-session.ts';

interface LogsPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** So many processes are offered; a part of a name finds the others. */
const MOST = 50;

export async function generateMetadata({ searchParams }: LogsPageProps): Promise<Metadata> {
  const address = parseLogAddress(toParameters(await searchParams));
  return { title: address === undefined ? 'Logs' : `${address.process} on ${address.host}` };
}

/** With a process: its log. Without: all that have one. */
export default async function LogsPage({ searchParams }: LogsPageProps) {
  const parameters = toParameters(await searchParams);
  const address = parseLogAddress(parameters);
  const search = parameters.get('name') ?? '';
  const filter =
    address === undefined
      ? { ...(search !== '' && { search }) }
      : { host: address.host, search: address.process.split(':').at(-1) ?? '' };
  const client = createGatewayClient(await readSession());
  const answer = await within(
    load(client.request(LogProcessesDocument, { filter, first: address === undefined ? MOST : 100 })),
    PATIENCE_MS,
  );
  if (answer?.kind === 'signed-out') redirect('/login?failed=expired');
  const processes = answer?.kind === 'data' ? answer.data.processes : undefined;
  const paintedAt = Date.now();
  if (address === undefined) {
    const failure = answer?.kind === 'failed' ? answer.message : undefined;
    return <LogPicker processes={processes} search={search} failure={failure} paintedAt={paintedAt} />;
  }
  const name = address.process;
  const process = processes?.edges
    .map(({ node }) => node)
    .find((node) => node.fullName === name || `${node.group}:${node.name}` === name);
  return <LogPage process={process} paintedAt={paintedAt} />;
}

function toParameters(values: Record<string, string | string[] | undefined>): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (typeof value === 'string') parameters.set(name, value);
  return parameters;
}
