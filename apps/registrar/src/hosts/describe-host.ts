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
    // Below 2^53 bytes, so a number loses nothing.
    memoryBytes: host.memoryBytes === null ? null : Number(host.memoryBytes),
    supervisorVersion: host.supervisorVersion,
    supervisorState: host.supervisorState,
    agentVersion: host.agentVersion,
    labels: Object.fromEntries(host.labels.map(({ key, value }) => [key, value])),
    processCounts: Object.fromEntries(host.processCounts.map(({ state, count }) => [state, count])),
    pendingCount: host.pendingCount,
  };
}
