import type { HostRowFragment } from '@dart/client/registrar';

/** A host for scripts. */
export function describeHost(host: HostRowFragment): Record<string, unknown> {
  return {
    fqdn: host.name,
    id: host.id,
    state: host.state,
    stateSince: host.stateSince,
    connected: host.connected,
    polledAt: host.polledAt,
    bootedAt: host.bootedAt,
    platform: host.platform,
    os: host.os,
    architecture: host.architecture,
    cpuCount: host.cpuCount,
    memoryBytes: toNumber(host.memoryBytes),
    load: host.load1 === null ? null : [host.load1, host.load5, host.load15],
    memoryAvailableBytes: toNumber(host.memoryAvailableBytes),
    logDiskBytes: toNumber(host.logDiskBytes),
    logDiskFreeBytes: toNumber(host.logDiskFreeBytes),
    supervisorVersion: host.supervisorVersion,
    supervisorState: host.supervisorState,
    agentVersion: host.agentVersion,
    labels: Object.fromEntries(host.labels.map(({ key, value }) => [key, value])),
    maintenances: host.maintenances,
    processCounts: Object.fromEntries(host.processCounts.map(({ state, count }) => [state, count])),
    pendingCount: host.pendingCount,
  };
}

/** Bytes stay below 2^53, so a number loses nothing. */
function toNumber(bytes: string | null): number | null {
  return bytes === null ? null : Number(bytes);
}
