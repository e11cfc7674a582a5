import { builder } from '../builder.ts';
import { RunCause, RunOutcome } from '../enums.ts';

export const RunType = builder.drizzleNode('runs', {
  name: 'Run',
  description:
    'One execution: one spawn of a process, retries included; or a fire of a schedule that started nothing.',
  authScopes: { viewer: true },
  id: { column: (run) => run.id },
  fields: (t) => ({
    host: t.relation('host', { description: 'The host.' }),
    group: t.exposeString('groupName', { description: 'The process’s group.' }),
    process: t.exposeString('process', { description: 'The process’s name within the group.' }),
    program: t.relation('program', {
      nullable: true,
      description: 'The program, when dart wrote the group.',
    }),
    revision: t.exposeInt('revision', { nullable: true, description: 'The revision that ran.' }),
    cause: t.expose('cause', { type: RunCause, description: 'What started it.' }),
    command: t.relation('command', {
      nullable: true,
      description: 'The command that started it, when one did.',
    }),
    schedule: t.exposeString('schedule', {
      nullable: true,
      description: 'The name of the schedule that it is for.',
    }),
    nominalAt: t.expose('nominalAt', {
      type: 'DateTime',
      nullable: true,
      description: 'The time of the schedule that it is for.',
    }),
    outcome: t.expose('outcome', { type: RunOutcome, description: 'How it ended.' }),
    startedAt: t.expose('startedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'By the host’s clock; null when nothing was started.',
    }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'By the host’s clock; null while it runs.',
    }),
    pid: t.exposeInt('pid', { nullable: true, description: 'Its process id.' }),
    exitStatus: t.exposeInt('exitStatus', {
      nullable: true,
      description: 'Null when unknown or by a signal.',
    }),
    exitSignal: t.exposeString('exitSignal', {
      nullable: true,
      description: 'The signal that ended it, e.g. `SIGTERM`.',
    }),
    expected: t.exposeBoolean('expected', {
      nullable: true,
      description: 'Whether the exit status is one of `exitcodes`.',
    }),
    stdoutTail: t.exposeString('stdoutTail', {
      nullable: true,
      description:
        'The last of what it wrote to stdout, at most 64 KiB; bytes that are no UTF-8 are replaced.',
    }),
    stderrTail: t.exposeString('stderrTail', {
      nullable: true,
      description:
        'The last of what it wrote to stderr, at most 64 KiB; bytes that are no UTF-8 are replaced.',
    }),
    peakMemoryBytes: t.expose('peakMemoryBytes', {
      type: 'BigInt',
      nullable: true,
      description:
        'The most resident memory of its main process, in bytes: the kernel’s figure at the last sample, which is up to 10 s before the end. Null: it ended before a sample.',
    }),
    cpuMs: t.expose('cpuMs', {
      type: 'BigInt',
      nullable: true,
      description:
        'User and system time of its main process and those children that it has waited for, in milliseconds, to its end; where several processes of the host ended at once, as of the last sample, up to 10 s before. Null: it is not known.',
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description:
        'Why a fire was skipped, missed, queued or failed, or why nothing is known of it, or why the agent ended the run.',
    }),
    version: t.expose('version', {
      type: 'BigInt',
      description: 'Grows with every change of this row; drop older pictures.',
    }),
  }),
});
