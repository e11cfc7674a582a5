import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arch, cpus, hostname, platform, release, totalmem, type, uptime } from 'node:os';
import type { HostFactsInput } from '@dart/client/agent';

/** A resolver may wait for its name server, in milliseconds. */
const FQDN_DEADLINE_MS = 5000;
const LOCAL_NAME = /^(?:ip6-)?localhost\d?(?:\.|$)/i;

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

/** The name of this host when none is configured: its FQDN, else what the kernel calls it. */
export function readHostName(): string {
  try {
    const name = execFileSync('hostname', ['-f'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: FQDN_DEADLINE_MS,
    }).trim();
    if (/^[^\s()]+$/.test(name) && !LOCAL_NAME.test(name)) return name;
  } catch {
    // There is no such program, or no name server answers.
  }
  return hostname();
}

function readOsName(): string | undefined {
  try {
    return /^PRETTY_NAME="?(.*?)"?$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}
