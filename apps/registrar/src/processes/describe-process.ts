import type { ProcessRowFragment } from '@dart/client/registrar';

/** A process for scripts. */
export function describeProcess(process: ProcessRowFragment): Record<string, unknown> {
  return {
    host: process.host.name,
    group: process.group,
    name: process.name,
    fullName: process.fullName,
    state: process.state,
    stateSince: process.stateSince,
    pid: process.pid,
    program: process.program?.name ?? null,
    environment: process.program?.environment ?? null,
    managed: process.program !== null,
    revision: process.revision,
    enabled: process.enabled,
    pending: process.pending,
    cpuPercent: process.cpuPercent,
    memoryBytes: process.memoryBytes === null ? null : Number(process.memoryBytes),
    exitStatus: process.exitStatus,
    exitSignal: process.exitSignal,
    expected: process.expected,
    spawnError: process.spawnError,
    startedAt: process.startedAt,
    stoppedAt: process.stoppedAt,
    id: process.id,
  };
}
