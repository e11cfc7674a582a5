import { builder } from '../builder.ts';
import { ProcessState } from '../enums.ts';

export const TransitionType = builder.drizzleNode('transitions', {
  name: 'Transition',
  description:
    'One change of state of one process. On a host they are ordered by (start, sequence), never by time.',
  authScopes: { viewer: true },
  id: { column: (transition) => transition.id },
  fields: (t) => ({
    host: t.relation('host', { description: 'The host.' }),
    group: t.exposeString('groupName', { description: 'The process’s group.' }),
    process: t.exposeString('process', { description: 'The process’s name within the group.' }),
    from: t.expose('fromState', { type: ProcessState, description: 'The state before.' }),
    to: t.expose('toState', { type: ProcessState, description: 'The state after.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When, by the host’s clock.' }),
    receivedAt: t.expose('receivedAt', {
      type: 'DateTime',
      description: 'When the gateway stored it, by its clock.',
    }),
    start: t.exposeInt('start', { description: 'The agent’s start, as numbered by the gateway.' }),
    sequence: t.expose('sequence', {
      type: 'BigInt',
      description: 'The record’s number within the agent’s start.',
    }),
    pid: t.exposeInt('pid', { nullable: true, description: 'The process id, where the event has one.' }),
    expected: t.exposeBoolean('expected', {
      nullable: true,
      description: 'EXITED: whether the exit status is one of `exitcodes`.',
    }),
    exitStatus: t.exposeInt('exitStatus', {
      nullable: true,
      description: 'EXITED: the exit status; null when unknown or by a signal.',
    }),
    exitSignal: t.exposeString('exitSignal', {
      nullable: true,
      description: 'EXITED: the signal, e.g. `SIGKILL`.',
    }),
    tries: t.exposeInt('tries', {
      nullable: true,
      description: 'STARTING and BACKOFF: how often supervisord has tried.',
    }),
    count: t.exposeInt('count', {
      description: '1; more in a gap row, in which so many transitions are conflated.',
    }),
    program: t.relation('program', {
      nullable: true,
      description: 'The program, when dart wrote the group.',
    }),
    revision: t.exposeInt('revision', {
      nullable: true,
      description: 'The revision that supervisord had applied.',
    }),
  }),
});
