import type { Metadata } from 'next';
import { LogProcessesDocument } from '@dart/client/portal';
import { paint } from '../../../gateway/paint.ts';
import { logProcessVariables, parseLogAddress } from '../../../logs/log-address.ts';
import { LogPage } from '../../../logs/log-page.tsx';
import { LogPicker } from '../../../logs/log-picker.tsx';

interface LogsPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** So many processes are offered; a part of a name finds the others. */
const MOST = 50;

export async function generateMetadata({ searchParams }: LogsPageProps): Promise<Metadata> {
  const address = parseLogAddress(toParameters(await searchParams));
  return { title: address === undefined ? 'Logs' : `${address.process} on ${address.host}` };
}

/** With a process: its log. Without: those that there are. */
export default async function LogsPage({ searchParams }: LogsPageProps) {
  const parameters = toParameters(await searchParams);
  const address = parseLogAddress(parameters);
  if (address !== undefined) {
    const painted = await paint(LogProcessesDocument, logProcessVariables(address));
    return <LogPage address={address} painted={painted} />;
  }
  const search = parameters.get('name') ?? '';
  const variables = { filter: { search: search === '' ? null : search }, first: MOST };
  return <LogPicker painted={await paint(LogProcessesDocument, variables)} search={search} />;
}

function toParameters(values: Record<string, string | string[] | undefined>): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (typeof value === 'string') parameters.set(name, value);
  return parameters;
}
