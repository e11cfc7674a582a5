import type { MonitorRowFragment } from '@dart/client/registrar';
import { renderProcesses } from '../processes/render-processes.ts';
import type { Colours } from '../terminal/colours.ts';
import { describeAge } from '../terminal/describe-age.ts';
import { renderFacts } from '../terminal/render-facts.ts';
import { renderTable } from '../terminal/render-table.ts';
import type { ProgramDetails, ProgramRow } from './load-programs.ts';
import { describeLabels } from './read-place.ts';
import { renderAssignments } from './render-assignments.ts';

/** The programs of one name for people, and what runs of them. */
export function renderPrograms(details: ProgramDetails, colours: Colours, nowMs: number): string {
  const programs = details.programs.map((program) => renderProgram(program, details, colours, nowMs));
  const processes = `${colours.strong('Processes')}\n${renderProcesses(details.processes, colours, nowMs)}`;
  return [...programs, processes].join('\n');
}

function renderProgram(
  program: ProgramRow,
  details: ProgramDetails,
  colours: Colours,
  nowMs: number,
): string {
  const assignments = details.assignments.filter(
    (entry) => entry.program.environment === program.environment,
  );
  const facts = renderFacts(
    [
      ['type', program.type.toLowerCase()],
      ['revision', `${program.revision}, ${describeAge(program.updatedAt, nowMs)} old`],
      ['schedule', program.schedule ?? ''],
      ['paused', program.pause === null ? '' : `${program.pause.reason} (${program.pause.by})`],
      ['applied', program.autoApply === null ? '' : describeAutoApply(program.autoApply)],
      ...program.selectors.map(({ labels, conflicts }): [string, string] => [
        'selector',
        describeSelector(labels, conflicts),
      ]),
      ['assigned', assignments.length === 0 ? 'to no host' : ''],
    ],
    colours,
  );
  const parts = [
    `${colours.strong(program.name)}  ${program.environment}\n${facts}`,
    program.configuration.trimEnd().replaceAll(/^/gm, '  ') + '\n',
  ];
  if (program.monitors.length > 0) parts.push(renderMonitors(program.monitors, colours));
  if (assignments.length > 0) parts.push(renderAssignments(assignments, colours, 'host'));
  return parts.join('\n');
}

function describeAutoApply({
  batchSize,
  pauseSeconds,
  stopAfter,
  canaries,
  canaryWatchSeconds,
}: NonNullable<ProgramRow['autoApply']>): string {
  return [
    'by itself',
    ...(canaries > 0 ? [`canaries ${canaries}, watched for ${canaryWatchSeconds} s`] : []),
    `batch ${batchSize}`,
    ...(pauseSeconds > 0 ? [`pause ${pauseSeconds} s`] : []),
    ...(stopAfter === null ? [] : [`stops after ${stopAfter}`]),
  ].join(', ');
}

function describeSelector(
  labels: ProgramRow['selectors'][number]['labels'],
  conflicts: readonly string[],
): string {
  const words = describeLabels(labels);
  if (conflicts.length === 0) return words;
  return `${words}; another environment stays on ${conflicts.join(', ')}`;
}

function renderMonitors(monitors: readonly MonitorRowFragment[], colours: Colours): string {
  return renderTable<MonitorRowFragment>(
    [
      { title: 'MONITOR', cell: ({ kind, stream }) => (stream ?? kind).toLowerCase() },
      { title: 'SEVERITY', cell: ({ severity }) => severity?.toLowerCase().replace('_', ' ') ?? '' },
      { title: 'CI', cell: ({ ciName, ciUuid }) => ciName ?? ciUuid ?? '' },
      { title: 'TIMEOUT', cell: ({ timeoutMinutes: min }) => (min === null ? '' : `${min} min`) },
      { title: 'PATTERN', cell: ({ pattern }) => pattern ?? '' },
      { title: 'NAME', cell: ({ name }) => name ?? '' },
      { title: 'STOP', cell: ({ stop }) => (stop === true ? 'stops' : '') },
    ],
    monitors,
    colours,
  );
}
