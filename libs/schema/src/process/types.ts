import { fullName } from '@dart/supervisor';
import { sql } from 'drizzle-orm';
import { builder } from '../builder.ts';
import { CommandAction, PendingKind, ProcessState } from '../enums.ts';
import { scopesOf } from '../identity/scopes.ts';
import { allowedActions } from './actions.ts';

export const ProcessType = builder.drizzleNode('processes', {
  name: 'Process',
  description: 'What supervisord runs, or could run, under one name; keyed by host, group and name.',
  authScopes: { viewer: true },
  id: { column: (process) => process.id },
  fields: (t) => ({
    host: t.relation('host', { description: 'The host it is on.' }),
    group: t.exposeString('groupName', {
      description: 'Its group: for a program of dart the program’s name, or that of the group it was put in.',
    }),
    name: t.exposeString('name', { description: 'Its name within the group.' }),
    fullName: t.string({
      description: 'As supervisorctl prints it: the name alone when it is the group’s, else `group:name`.',
      select: { columns: { groupName: true, name: true } },
      resolve: (process) => fullName(process.groupName, process.name),
    }),
    state: t.expose('state', { type: ProcessState, description: 'Its state as last reported.' }),
    stateSince: t.expose('stateSince', { type: 'DateTime', description: 'Since when, by the host’s clock.' }),
    pid: t.exposeInt('pid', { nullable: true, description: 'Its process id; null when it does not run.' }),
    exitStatus: t.exposeInt('exitStatus', {
      nullable: true,
      description: 'Exit status of the last end; null when unknown or by a signal.',
    }),
    exitSignal: t.exposeString('exitSignal', {
      nullable: true,
      description: 'The signal that ended it last, e.g. `SIGKILL`.',
    }),
    expected: t.exposeBoolean('expected', {
      nullable: true,
      description: 'Whether the last end was one of `exitcodes`.',
    }),
    spawnError: t.exposeString('spawnError', {
      nullable: true,
      description: 'Why it could not be spawned, in supervisord’s words.',
    }),
    lastOutput: t.string({
      nullable: true,
      description:
        'The end of what its last run that is over wrote: of standard error, or of standard output when that has nothing. Null: nothing is known of it.',
      select: {
        extras: {
          lastOutput: ({ hostId, groupName, name }) => sql<string | null>`(
            SELECT coalesce(nullif(r.stderr_tail, ''), nullif(r.stdout_tail, '')) FROM run r
            WHERE r.host_id = ${hostId} AND r.group_name = ${groupName} AND r.process = ${name}
              AND r.outcome <> 'RUNNING'
            ORDER BY r.id DESC LIMIT 1)`,
        },
      },
      resolve: ({ lastOutput }) => lastOutput,
    }),
    startedAt: t.expose('startedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Last start, by the host’s clock.',
    }),
    stoppedAt: t.expose('stoppedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Last end, by the host’s clock.',
    }),
    program: t.relation('program', {
      nullable: true,
      description: 'The program it belongs to; null: unmanaged, dart did not write it.',
    }),
    revision: t.exposeInt('revision', {
      nullable: true,
      description: 'The program’s revision that supervisord has applied, when known.',
    }),
    enabled: t.boolean({
      nullable: true,
      description: 'Whether the program is enabled on this host; null when it is not assigned.',
      select: { with: { assignment: { columns: { enabled: true } } } },
      resolve: (process) => process.assignment?.enabled ?? null,
    }),
    pending: t.field({
      type: PendingKind,
      nullable: true,
      description: 'How its group’s configuration differs from what runs; null when it does not.',
      select: { with: { pending: { columns: { kind: true } } } },
      resolve: (process) => process.pending?.kind ?? null,
    }),
    cpuPercent: t.field({
      type: 'Float',
      nullable: true,
      description:
        'Percent of one core, sampled each 10 s and told when it changes by 1 or more; without its children that run. Null: not sampled.',
      select: { columns: { pid: true }, with: { usage: { columns: { pid: true, cpuPercent: true } } } },
      resolve: ({ pid, usage }) => (pid !== null && usage?.pid === pid ? usage.cpuPercent : null),
    }),
    memoryBytes: t.field({
      type: 'BigInt',
      nullable: true,
      description:
        'Resident memory in bytes, sampled each 10 s and told when it changes by more than 2 %; without its children. Null: not sampled.',
      select: { columns: { pid: true }, with: { usage: { columns: { pid: true, memoryBytes: true } } } },
      resolve: ({ pid, usage }) => (pid !== null && usage?.pid === pid ? usage.memoryBytes : null),
    }),
    allowedActions: t.field({
      type: [CommandAction],
      description:
        'What the caller can do to it in its present state; never something that would surely be refused.',
      select: {
        columns: { state: true, programId: true, groupName: true },
        with: { pending: { columns: { kind: true } }, host: { columns: { ownGroups: true } } },
      },
      resolve: ({ state, programId, groupName, pending, host }, _input, context) => {
        if (!scopesOf(context).operator) return [];
        const isOwn = host.ownGroups.includes(groupName);
        return allowedActions(state, programId !== null && pending != null, isOwn);
      },
    }),
    version: t.expose('version', {
      type: 'BigInt',
      description: 'Grows with every change of this row; drop older pictures.',
    }),
  }),
});
