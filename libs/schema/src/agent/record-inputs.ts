import { builder } from '../builder.ts';
import { ProcessState, RunCause, RunOutcome, Severity } from '../enums.ts';

const RunStartInput = builder.inputType('RunStartInput', {
  description: 'What started a run.',
  fields: (t) => ({
    cause: t.field({ type: RunCause, required: true, description: 'The kind of cause.' }),
    commandId: t.id({ description: 'The command, when one did.' }),
    schedule: t.string({ description: 'The schedule’s name, when one did.' }),
    nominalAt: t.field({ type: 'DateTime', description: 'The schedule’s time, when one did.' }),
  }),
});

const RunEndInput = builder.inputType('RunEndInput', {
  description: 'What is left of a run.',
  fields: (t) => ({
    stdoutTail: t.string({ description: 'The last of stdout, at most 64 KiB.' }),
    stderrTail: t.string({ description: 'The last of stderr, at most 64 KiB.' }),
    reason: t.string({
      description: 'Why the agent itself ended it, e.g. its time limit; then it has failed.',
    }),
    peakMemoryBytes: t.field({
      type: 'BigInt',
      description: 'The most resident memory up to the last sample before the end, in bytes.',
    }),
    cpuMs: t.field({
      type: 'BigInt',
      description: 'User and system time up to the last sample before the end, in milliseconds.',
    }),
  }),
});

const TransitionInput = builder.inputType('TransitionInput', {
  description: 'One change of state.',
  fields: (t) => ({
    sequence: t.field({
      type: 'BigInt',
      required: true,
      description: 'Number of the record within the start, from 1.',
    }),
    at: t.field({ type: 'DateTime', required: true, description: 'By the host’s clock.' }),
    group: t.string({ required: true, description: 'The process’s group.' }),
    process: t.string({ required: true, description: 'The process’s name.' }),
    from: t.field({ type: ProcessState, required: true, description: 'The state before.' }),
    to: t.field({ type: ProcessState, required: true, description: 'The state after.' }),
    pid: t.int({ description: 'The process id, where the event has one.' }),
    expected: t.boolean({ description: 'EXITED: whether it was expected.' }),
    exitStatus: t.int({ description: 'EXITED: the exit status, when known.' }),
    exitSignal: t.string({ description: 'EXITED: the signal, when one ended it.' }),
    tries: t.int({ description: 'STARTING, BACKOFF: how often supervisord has tried.' }),
    spawnError: t.string({ description: 'Why it could not be spawned.' }),
    count: t.int({
      required: true,
      defaultValue: 1,
      description: 'More than 1: so many transitions in one gap row.',
    }),
    programId: t.id({ description: 'The program whose section made the group.' }),
    revision: t.int({ description: 'The revision that supervisord has applied.' }),
    start: t.field({ type: RunStartInput, description: 'With STARTING: what started it.' }),
    end: t.field({ type: RunEndInput, description: 'With the end of a run: what is left of it.' }),
  }),
});

const FireInput = builder.inputType('FireInput', {
  description: 'A fire of a schedule that started nothing, or of whose start nothing is known.',
  fields: (t) => ({
    sequence: t.field({
      type: 'BigInt',
      required: true,
      description: 'Number of the record within the start, from 1.',
    }),
    at: t.field({
      type: 'DateTime',
      required: true,
      description: 'When it was decided, by the host’s clock.',
    }),
    programId: t.id({ required: true, description: 'The program.' }),
    revision: t.int({ required: true, description: 'Its revision.' }),
    group: t.string({ required: true, description: 'Its group.' }),
    schedule: t.string({ required: true, description: 'The schedule’s name.' }),
    nominalAt: t.field({ type: 'DateTime', required: true, description: 'The schedule’s time.' }),
    outcome: t.field({
      type: RunOutcome,
      required: true,
      description: 'SKIPPED, MISSED, FAILED, QUEUED or UNKNOWN.',
    }),
    reason: t.string({ required: true, description: 'Why, in a sentence.' }),
  }),
});

const EventInput = builder.inputType('EventInput', {
  description:
    'Something that was observed on the host: what a monitor raises or clears, a local program said, or the agent says of itself.',
  fields: (t) => ({
    sequence: t.field({
      type: 'BigInt',
      required: true,
      description: 'Number of the record within the start, from 1.',
    }),
    component: t.string({ required: true, description: 'What it is about, e.g. `monitor:state:NAME`.' }),
    ci: t.string({ description: 'The configuration item (CI): its UUID, else its name.' }),
    programId: t.id({ description: 'The program that is monitored, if one is.' }),
    severity: t.field({ type: Severity, required: true, description: 'How urgent it is; OK clears.' }),
    message: t.string({ required: true, description: 'In a sentence, or the line of a log.' }),
    count: t.int({
      required: true,
      defaultValue: 1,
      description: 'How many of the same it stands for; 0: it goes on, as a look at it says.',
    }),
    firstAt: t.field({
      type: 'DateTime',
      required: true,
      description: 'The first of them, by the host’s clock.',
    }),
    lastAt: t.field({
      type: 'DateTime',
      required: true,
      description: 'The last of them, by the host’s clock.',
    }),
  }),
});

const RecordInput = builder.inputType('RecordInput', {
  description: 'One record of an agent’s outbox.',
  isOneOf: true,
  fields: (t) => ({
    transition: t.field({ type: TransitionInput, description: 'A change of state.' }),
    fire: t.field({ type: FireInput, description: 'A fire that has no run of its own.' }),
    event: t.field({ type: EventInput, description: 'Something that was observed.' }),
  }),
});

export const ReportRecordsInput = builder.inputType('ReportRecordsInput', {
  description: 'Records of one start, in their order; those accepted before are ignored.',
  fields: (t) => ({
    start: t.id({ required: true, description: 'The agent’s start that numbered them.' }),
    records: t.field({ type: [RecordInput], required: true, description: 'At most 1000.' }),
    digest: t.string({
      description: 'Digest of the states after the last record; null when more records wait.',
    }),
  }),
});
