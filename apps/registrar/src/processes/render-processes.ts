import type { ProcessRowFragment } from '@dart/client/registrar';
import type { Colours } from '../terminal/colours.ts';
import { describeAge } from '../terminal/describe-age.ts';
import { describeState } from '../terminal/describe-state.ts';
import { describeBytes } from '../terminal/describe-bytes.ts';
import { renderTable, type Column } from '../terminal/render-table.ts';

export interface RenderProcessesOptions {
  /** Whether all are of one host, which then has no column. */
  readonly ofOneHost?: boolean;
}

/** A table of processes for people. */
export function renderProcesses(
  processes: readonly ProcessRowFragment[],
  colours: Colours,
  nowMs: number,
  { ofOneHost = false }: RenderProcessesOptions = {},
): string {
  if (processes.length === 0) return colours.faint('No process.\n');
  const host: Column<ProcessRowFragment> = { title: 'HOST', cell: (process) => process.host.name };
  return renderTable<ProcessRowFragment>(
    [
      ...(ofOneHost ? [] : [host]),
      { title: 'PROCESS', cell: (process) => colours.strong(process.fullName) },
      { title: 'STATE', cell: (process) => describeState(process.state, colours) },
      { title: 'FOR', align: 'right', cell: (process) => describeAge(process.stateSince, nowMs) },
      { title: 'PID', align: 'right', cell: ({ pid }) => (pid === null ? '' : String(pid)) },
      {
        title: 'CPU',
        align: 'right',
        cell: ({ cpuPercent }) => (cpuPercent === null ? '' : `${cpuPercent.toFixed(1)} %`),
      },
      {
        title: 'MEMORY',
        align: 'right',
        cell: ({ memoryBytes }) => (memoryBytes === null ? '' : describeBytes(memoryBytes)),
      },
      { title: 'ENVIRONMENT', cell: (process) => process.program?.environment ?? colours.faint('unmanaged') },
      { title: 'REMARKS', cell: (process) => describeRemarks(process, colours) },
    ],
    processes,
    colours,
  );
}

/** What is unusual about a process: how it ended, what is pending, that it is disabled. */
function describeRemarks(process: ProcessRowFragment, colours: Colours): string {
  const { spawnError, exitSignal, exitStatus, state, pending, enabled } = process;
  const rests = state === 'EXITED' || state === 'FATAL' || state === 'BACKOFF';
  const remarks = [
    pending === null ? '' : colours.busy(`pending ${pending.toLowerCase()}`),
    enabled === false ? colours.faint('disabled') : '',
    spawnError === null || !rests ? '' : colours.bad(spawnError),
    exitSignal === null || !rests ? '' : `killed by ${exitSignal}`,
    exitStatus === null || exitSignal !== null || !rests ? '' : `exit status ${exitStatus}`,
  ];
  return remarks.filter((remark) => remark !== '').join(', ');
}
