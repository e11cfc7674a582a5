import { renderProcesses } from '../processes/render-processes.ts';
import { renderAssignments } from '../programs/render-assignments.ts';
import type { Colours } from '../terminal/colours.ts';
import { describeAge } from '../terminal/describe-age.ts';
import { describeBytes } from '../terminal/describe-bytes.ts';
import { describeState } from '../terminal/describe-state.ts';
import { renderFacts } from '../terminal/render-facts.ts';
import { renderTable } from '../terminal/render-table.ts';
import { describeMaintenance } from './render-hosts.ts';
import type { HostDetails } from './load-host.ts';

/** One host for people: what it is, what runs, what is pending, what is assigned. */
export function renderHost(details: HostDetails, colours: Colours, nowMs: number): string {
  const { host, processes, pendingChanges, assignments } = details;
  const parts = [
    `${colours.strong(host.name)}  ${describeState(host.state, colours)} for ${describeAge(host.stateSince, nowMs)}\n`,
    renderFacts(
      [
        ['maintenance', describeMaintenance(host, colours, nowMs)],
        ['last report', host.polledAt === null ? 'never' : `${describeAge(host.polledAt, nowMs)} ago`],
        ['up', describeAge(host.bootedAt, nowMs)],
        ['system', [host.os ?? host.platform, host.architecture].filter(Boolean).join(', ')],
        ['size', describeSize(host.cpuCount, host.memoryBytes)],
        [
          'load',
          host.load1 === null
            ? ''
            : [host.load1, host.load5, host.load15].map((load) => load?.toFixed(2)).join(', '),
        ],
        ['free memory', host.memoryAvailableBytes === null ? '' : describeBytes(host.memoryAvailableBytes)],
        ['log disk', describeDisk(host)],
        [
          'supervisord',
          [host.supervisorVersion, host.supervisorState?.toLowerCase()].filter(Boolean).join(', '),
        ],
        ['agent', host.agentVersion ?? ''],
        [
          'wants the name',
          host.wantedName === null ? '' : colours.bad(`${host.wantedName}, which another host has`),
        ],
        ['labels', host.labels.map(({ key, value }) => `${key}=${value}`).join(' ')],
      ],
      colours,
    ),
    heading('Processes', colours) + renderProcesses(processes, colours, nowMs, { ofOneHost: true }),
  ];
  if (host.agents.length > 1) {
    parts.push(heading('Agents, of which there should be one', colours) + renderAgents(host, colours, nowMs));
  }
  if (pendingChanges.length > 0) {
    parts.push(heading('Pending', colours) + renderPending(details, colours, nowMs));
  }
  if (assignments.length > 0) {
    parts.push(heading('Assigned', colours) + renderAssignments(assignments, colours, 'program'));
  }
  return parts.join('');
}

function heading(title: string, colours: Colours): string {
  return `\n${colours.strong(title)}\n`;
}

function renderAgents({ agents }: HostDetails['host'], colours: Colours, nowMs: number): string {
  return renderTable<HostDetails['host']['agents'][number]>(
    [
      { title: 'START', align: 'right', cell: (agent) => String(agent.number) },
      { title: 'HOST NAME', cell: (agent) => agent.hostName ?? '' },
      { title: 'VERSION', cell: (agent) => agent.agentVersion ?? '' },
      { title: 'FOR', align: 'right', cell: (agent) => describeAge(agent.since, nowMs) },
      { title: 'HEARD OF', align: 'right', cell: (agent) => `${describeAge(agent.seenAt, nowMs)} ago` },
    ],
    agents,
    colours,
  );
}

function renderPending({ host, pendingChanges }: HostDetails, colours: Colours, nowMs: number): string {
  return renderTable<HostDetails['pendingChanges'][number]>(
    [
      { title: 'GROUP', cell: (change) => change.group },
      { title: 'CHANGE', cell: (change) => colours.busy(change.kind.toLowerCase()) },
      { title: 'FOR', align: 'right', cell: (change) => describeAge(change.since, nowMs) },
      { title: 'APPLY WITH', cell: (change) => `dart update ${change.group} ${host.name}` },
    ],
    pendingChanges,
    colours,
  );
}

function describeSize(cpuCount: number | null, memoryBytes: string | null): string {
  const memory = memoryBytes === null ? '' : describeBytes(memoryBytes);
  return [cpuCount === null ? '' : `${cpuCount} CPUs`, memory].filter(Boolean).join(', ');
}

function describeDisk({ logDiskBytes, logDiskFreeBytes }: HostDetails['host']): string {
  if (logDiskBytes === null || logDiskFreeBytes === null) return '';
  return `${describeBytes(logDiskFreeBytes)} free of ${describeBytes(logDiskBytes)}`;
}
