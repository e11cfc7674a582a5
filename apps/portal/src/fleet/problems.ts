import type { AssignmentRow, Fleet, HostRow, ProcessRow } from './rows.ts';
import { isFailing } from './process-look.ts';

/** Something that somebody has to look at; `id` is stable as long as it lasts. */
export type Problem =
  | { readonly kind: 'process'; readonly id: string; readonly host: HostRow; readonly process: ProcessRow }
  | { readonly kind: 'host'; readonly id: string; readonly host: HostRow }
  | {
      readonly kind: 'refusal';
      readonly id: string;
      readonly host: HostRow;
      readonly assignment: AssignmentRow;
    };

/** Smaller is worse. What has given up comes before what still tries, hosts that are gone before their programs. */
function rank(problem: Problem): number {
  switch (problem.kind) {
    case 'process':
      return rankProcess(problem.process);
    case 'host':
      return problem.host.state === 'OFFLINE' ? 0 : 4;
    case 'refusal':
      return 3.5;
  }
}

function rankProcess({ state }: ProcessRow): number {
  if (state === 'FATAL') return 1;
  if (state === 'EXITED') return 2;
  return state === 'BACKOFF' ? 3 : 5;
}

/** When it began; a refusal has no time of its own. */
function beginning(problem: Problem): string {
  switch (problem.kind) {
    case 'process':
      return problem.process.stateSince;
    case 'host':
      return problem.host.stateSince;
    case 'refusal':
      return '';
  }
}

/** All problems of the fleet, the worst first, and of equals the newest. */
export function findProblems({ hosts, processes, assignments }: Fleet): Problem[] {
  const hostOf = new Map(hosts.map((host) => [host.id, host]));
  const found: Problem[] = hosts
    .filter(({ state }) => state !== 'ONLINE')
    .map((host) => ({ kind: 'host', id: host.id, host }));
  for (const process of processes) {
    const host = hostOf.get(process.host.id);
    if (host !== undefined && isFailing(process))
      found.push({ kind: 'process', id: process.id, host, process });
  }
  for (const assignment of assignments) {
    const host = hostOf.get(assignment.host.id);
    if (host !== undefined && assignment.status === 'REFUSED') {
      found.push({ kind: 'refusal', id: assignment.id, host, assignment });
    }
  }
  return found.sort(
    (left, right) =>
      rank(left) - rank(right) ||
      beginning(right).localeCompare(beginning(left)) ||
      left.id.localeCompare(right.id),
  );
}
