import type { HostRowFragment } from '@dart/client/registrar';
import type { Colours } from '../terminal/colours.ts';
import { describeAge } from '../terminal/describe-age.ts';
import { describeState } from '../terminal/describe-state.ts';
import { describeTime } from '../terminal/describe-time.ts';
import { renderTable } from '../terminal/render-table.ts';

/** States that a person wants to see first, in this order. */
const COUNTED = [
  'FATAL',
  'BACKOFF',
  'UNKNOWN',
  'STARTING',
  'STOPPING',
  'RUNNING',
  'EXITED',
  'STOPPED',
] as const;

/** A table of hosts for people. */
export function renderHosts(hosts: readonly HostRowFragment[], colours: Colours, nowMs: number): string {
  if (hosts.length === 0) return colours.faint('No host. A host appears when its agent starts.\n');
  return renderTable<HostRowFragment>(
    [
      { title: 'HOST', cell: (host) => colours.strong(host.name) },
      { title: 'STATE', cell: (host) => describeState(host.state, colours) },
      { title: 'FOR', align: 'right', cell: (host) => describeAge(host.stateSince, nowMs) },
      { title: 'PROCESSES', cell: (host) => describeCounts(host, colours) },
      { title: 'PENDING', align: 'right', cell: (host) => describePending(host, colours) },
      { title: 'MAINTENANCE', cell: (host) => describeMaintenance(host, colours, nowMs) },
      { title: 'LABELS', cell: (host) => host.labels.map(({ key, value }) => `${key}=${value}`).join(' ') },
    ],
    hosts,
    colours,
  );
}

/** "1 fatal, 12 running", the troubles first. */
export function describeCounts(host: HostRowFragment, colours: Colours): string {
  const counts = COUNTED.flatMap((state) => {
    const count = host.processCounts.find((entry) => entry.state === state)?.count ?? 0;
    if (count === 0) return [];
    const text = `${count} ${state.toLowerCase()}`;
    return [state === 'FATAL' || state === 'BACKOFF' ? colours.bad(text) : text];
  });
  return counts.join(', ');
}

function describePending({ pendingCount }: HostRowFragment, colours: Colours): string {
  return pendingCount === 0 ? '' : colours.busy(String(pendingCount));
}

/** What lasts now, or the next. */
export function describeMaintenance(
  { maintenances }: HostRowFragment,
  colours: Colours,
  nowMs: number,
): string {
  const [first] = maintenances;
  if (first === undefined) return '';
  return Date.parse(first.from) <= nowMs
    ? colours.busy(`until ${describeTime(first.until)}: ${first.reason}`)
    : colours.faint(`from ${describeTime(first.from)}: ${first.reason}`);
}
