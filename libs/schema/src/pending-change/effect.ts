import { parseBoolean, readBody } from '@dart/supervisor';
import type { PendingGroup } from './find-groups.ts';

/** How many processes supervisord starts by itself when it gets a section of this body. */
function countStarts(configuration: string): number {
  const body = readBody(configuration);
  if (parseBoolean(body.get('autostart') ?? 'true') === false) return 0;
  const processes = body.get('numprocs') ?? '1';
  return /^\d{1,6}$/.test(processes) ? Number(processes) : 1;
}

/** How many processes begin when a pending change is applied on all of its hosts. */
export function countStartsOf({ kind, sections, hostIds }: PendingGroup): number {
  if (kind === 'REMOVED') return 0;
  const onOne = sections.reduce((sum, { before, after, refusal }) => {
    const written = refusal === null ? after : before;
    return sum + (written === null ? 0 : countStarts(written.configuration));
  }, 0);
  return onOne * hostIds.length;
}
