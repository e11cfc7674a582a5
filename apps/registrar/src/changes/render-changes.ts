import type { Colours } from '../terminal/colours.ts';
import { describeAge } from '../terminal/describe-age.ts';
import { renderSection, type PendingChangeGroup } from './render-difference.ts';

const count = (many: number, one: string, more: string): string => `${many} ${many === 1 ? one : more}`;

/** "on 3 hosts: a, b, c"; of many the first. */
function describeHosts({ hostCount, hosts }: PendingChangeGroup): string {
  const names = hosts.edges.map(({ node }) => node.name);
  const rest = hostCount > names.length ? ` and ${hostCount - names.length} more` : '';
  return `on ${count(hostCount, 'host', 'hosts')}: ${names.join(', ')}${rest}`;
}

/** What applying does to processes. */
function describeEffect({ stops, starts }: PendingChangeGroup): string {
  const words = [
    ...(stops > 0 ? [`stops ${count(stops, 'process', 'processes')}`] : []),
    ...(starts > 0 ? [`starts ${count(starts, 'process', 'processes')}`] : []),
  ];
  return words.length === 0 ? 'stops and starts nothing' : words.join(', ');
}

/** One pending change with its difference. */
function renderChange(change: PendingChangeGroup, colours: Colours, nowMs: number): string {
  const { id, kind, group, environment, since, program, sections } = change;
  const apply =
    program === null
      ? `dart did not write it; on the host: supervisorctl update ${group}`
      : `${describeEffect(change)}; apply with: dart apply ${id}`;
  return [
    `${colours.strong(id)}  ${colours.busy(kind.toLowerCase())}  ${group}${environment === null ? '' : ` (${environment})`}, ${describeHosts(change)}, for ${describeAge(since, nowMs)}\n`,
    ...sections.map((section) => renderSection(section, colours)),
    `  ${apply}\n`,
  ].join('');
}

/** All pending changes for people. */
export function renderChanges(
  changes: readonly PendingChangeGroup[],
  colours: Colours,
  nowMs: number,
): string {
  if (changes.length === 0) return colours.faint('Nothing is pending.\n');
  return changes.map((change) => renderChange(change, colours, nowMs)).join('\n');
}
