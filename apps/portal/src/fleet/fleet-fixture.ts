import type { AssignmentRow, Fleet, HostRow, PendingRow, ProcessRow } from './rows.ts';
import { EMPTY_FLEET } from './rows.ts';

const AT = '2026-11-22T08:00:00.000Z';

/** Rows for tests of what is made of them; a test names only what it is about. */
export function createHost(name: string, changes: Partial<HostRow> = {}): HostRow {
  return {
    id: name,
    name,
    state: 'ONLINE',
    stateSince: AT,
    connected: true,
    polledAt: AT,
    platform: 'linux',
    os: 'Debian 13',
    architecture: 'x64',
    supervisorVersion: '4.2.5',
    supervisorState: 'RUNNING',
    agentVersion: '0.1.0',
    version: '1',
    labels: [],
    ...changes,
  };
}

export function createProcess(host: string, group: string, changes: Partial<ProcessRow> = {}): ProcessRow {
  return {
    id: `${host} ${group} ${changes.name ?? group}`,
    host: { id: host },
    group,
    name: group,
    fullName: group,
    state: 'RUNNING',
    stateSince: AT,
    pid: 7,
    exitStatus: null,
    exitSignal: null,
    expected: null,
    spawnError: null,
    enabled: true,
    pending: null,
    allowedActions: [],
    version: '1',
    program: null,
    ...changes,
  };
}

export function createPending(host: string, group: string): PendingRow {
  return { id: `${host} ${group} pending`, host: { id: host }, group, kind: 'CHANGED', since: AT };
}

export function createRefusal(host: string, program: string): AssignmentRow {
  return {
    id: `${host} ${program} assignment`,
    host: { id: host },
    program: { id: program, name: program, environment: 'production' },
    enabled: true,
    status: 'REFUSED',
    refusal: 'user: there is no such user',
    version: '1',
  };
}

export const createFleet = (rows: Partial<Fleet>): Fleet => ({ ...EMPTY_FLEET, ...rows });
