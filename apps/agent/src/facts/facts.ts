import { readFileSync } from 'node:fs';
import { arch, cpus, hostname, platform, release, totalmem, type, uptime } from 'node:os';
import type { HostFactsInput } from '@dart/client/agent';

/** What the gateway is told of the host itself at each hello. */
export function readFacts(
  hostName: string,
  agentVersion: string,
  supervisor: { version?: string | undefined; state?: string | undefined },
): HostFactsInput {
  return {
    name: hostName,
    agentVersion,
    bootedAt: new Date(Date.now() - uptime() * 1000).toISOString(),
    platform: `${type()} ${release()}`,
    os: readOsName() ?? platform(),
    architecture: arch(),
    cpuCount: cpus().length,
    memoryBytes: String(totalmem()),
    supervisorVersion: supervisor.version ?? null,
    supervisorState: supervisor.state ?? null,
    labels: [],
  };
}

/** The name of this host when none is configured. */
export function readHostName(): string {
  return hostname();
}

function readOsName(): string | undefined {
  try {
    return /^PRETTY_NAME="?(.*?)"?$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}
