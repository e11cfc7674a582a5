import { builder } from '../builder.ts';
import { CommandState, PendingKind, ProcessState } from '../enums.ts';
import { LabelInput } from '../host/inputs.ts';

export const HostFactsInput = builder.inputType('HostFactsInput', {
  description: 'What a host is, as its agent found it.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'DART_HOST, else the FQDN.' }),
    agentVersion: t.string({ required: true, description: 'The agent’s version.' }),
    bootedAt: t.field({ type: 'DateTime', description: 'When the kernel started, by the host’s clock.' }),
    platform: t.string({ description: 'Kernel and platform in one line.' }),
    os: t.string({ description: 'The operating system’s name and version.' }),
    architecture: t.string({ description: 'The processor’s architecture.' }),
    cpuCount: t.int({ description: 'Processors that the host may use.' }),
    memoryBytes: t.field({ type: 'BigInt', description: 'Memory, in bytes.' }),
    supervisorVersion: t.string({ description: 'supervisord’s version.' }),
    supervisorState: t.string({ description: 'supervisord’s own state, or UNREACHABLE.' }),
    labels: t.field({
      type: [LabelInput],
      required: true,
      description: 'Labels of the agent’s configuration.',
    }),
    ownGroups: t.stringList({
      description: 'supervisord’s groups that are dart itself: the agent cannot start, stop or restart them.',
    }),
  }),
});

export const SayHelloInput = builder.inputType('SayHelloInput', {
  description: 'A start of an agent.',
  fields: (t) => ({
    start: t.id({ required: true, description: 'A random UUID of this start.' }),
    clock: t.field({ type: 'DateTime', required: true, description: 'The host’s clock now.' }),
    facts: t.field({ type: HostFactsInput, required: true, description: 'What the host is.' }),
    earlierStarts: t.idList({
      description:
        'Starts of this agent whose records still wait on the host, oldest first. Those that never said hello get their numbers now, before this one.',
    }),
  }),
});

const ProcessUsageInput = builder.inputType('ProcessUsageInput', {
  description: 'What a process uses, as /proc tells; its children that run are not counted.',
  fields: (t) => ({
    group: t.string({ required: true, description: 'Its group.' }),
    name: t.string({ required: true, description: 'Its name within the group.' }),
    pid: t.int({ required: true, description: 'The process id that was sampled.' }),
    cpuPercent: t.float({ required: true, description: 'Percent of one core between two samples.' }),
    memoryBytes: t.field({ type: 'BigInt', required: true, description: 'Resident memory, in bytes.' }),
  }),
});

export const HostUsageInput = builder.inputType('HostUsageInput', {
  description: 'What a host and its processes use, sampled each 10 s.',
  fields: (t) => ({
    load1: t.float({ required: true, description: 'Load average of 1 minute.' }),
    load5: t.float({ required: true, description: 'Load average of 5 minutes.' }),
    load15: t.float({ required: true, description: 'Load average of 15 minutes.' }),
    memoryAvailableBytes: t.field({
      type: 'BigInt',
      required: true,
      description: 'Memory that programs can still get, in bytes.',
    }),
    logDiskBytes: t.field({
      type: 'BigInt',
      description: 'Size of the disk with supervisord’s log, in bytes.',
    }),
    logDiskFreeBytes: t.field({ type: 'BigInt', description: 'What is free there, in bytes.' }),
    processes: t.field({
      type: [ProcessUsageInput],
      required: true,
      description: 'Processes whose usage differs from what was told last; at most 5,000.',
    }),
  }),
});

export const BeatInput = builder.inputType('BeatInput', {
  description: 'A heartbeat, each 10 s.',
  fields: (t) => ({
    start: t.id({ required: true, description: 'The agent’s start.' }),
    clock: t.field({ type: 'DateTime', required: true, description: 'The host’s clock now.' }),
    digest: t.string({ description: 'Digest of all process states; null while records wait in the outbox.' }),
    supervisorState: t.string({ description: 'supervisord’s own state, or UNREACHABLE; null: as before.' }),
    usage: t.field({ type: HostUsageInput, description: 'What host and processes use; null: as before.' }),
  }),
});

const ProcessReportInput = builder.inputType('ProcessReportInput', {
  description: 'A process as the agent knows it.',
  fields: (t) => ({
    group: t.string({ required: true, description: 'Its group.' }),
    name: t.string({ required: true, description: 'Its name within the group.' }),
    state: t.field({ type: ProcessState, required: true, description: 'Its state.' }),
    stateSince: t.field({
      type: 'DateTime',
      required: true,
      description: 'Since when, by the host’s clock.',
    }),
    pid: t.int({ description: 'Its process id, when it runs.' }),
    exitStatus: t.int({ description: 'Of the last end.' }),
    exitSignal: t.string({ description: 'Of the last end, e.g. `SIGKILL`.' }),
    expected: t.boolean({ description: 'Whether the last end was expected.' }),
    spawnError: t.string({ description: 'Why it could not be spawned.' }),
    startedAt: t.field({ type: 'DateTime', description: 'Last start.' }),
    stoppedAt: t.field({ type: 'DateTime', description: 'Last end.' }),
    programId: t.id({ description: 'The program whose section made the group.' }),
    revision: t.int({ description: 'The revision that supervisord has applied.' }),
  }),
});

const PendingReportInput = builder.inputType('PendingReportInput', {
  description: 'A pending group, as `reloadConfig` tells.',
  fields: (t) => ({
    group: t.string({ required: true, description: 'The group.' }),
    kind: t.field({ type: PendingKind, required: true, description: 'How it differs.' }),
    programId: t.id({ description: 'The program whose section makes the group.' }),
  }),
});

const SectionDifferenceInput = builder.inputType('SectionDifferenceInput', {
  description: 'A key that is written otherwise than it was registered.',
  fields: (t) => ({
    key: t.string({ required: true, description: 'The key of the section.' }),
    value: t.string({ required: true, description: 'Its value as it is written.' }),
    reason: t.string({ required: true, description: 'What for.' }),
  }),
});

const AssignmentReportInput = builder.inputType('AssignmentReportInput', {
  description: 'What the host made of an assignment.',
  fields: (t) => ({
    programId: t.id({ required: true, description: 'The program.' }),
    revision: t.int({ required: true, description: 'The revision that was written or refused.' }),
    refusal: t.string({ description: 'Why it was refused; null: written.' }),
    differences: t.field({
      type: [SectionDifferenceInput],
      description: 'What is written otherwise than it was registered; null: nothing.',
    }),
  }),
});

export const ReportHostInput = builder.inputType('ReportHostInput', {
  description:
    'The whole truth of a host: what a list leaves out is gone. A list that is null is not known now and left as it was.',
  fields: (t) => ({
    start: t.id({ required: true, description: 'The agent’s start.' }),
    digest: t.string({ required: true, description: 'Digest of the process states reported.' }),
    writtenVersion: t.field({ type: 'BigInt', description: 'The desired version that stands in the file.' }),
    processes: t.field({
      type: [ProcessReportInput],
      description: 'All processes; null: supervisord does not answer.',
    }),
    pending: t.field({ type: [PendingReportInput], description: 'All pending groups.' }),
    assignments: t.field({ type: [AssignmentReportInput], description: 'All assignments.' }),
  }),
});

export const ClaimCommandInput = builder.inputType('ClaimCommandInput', {
  description: 'A command that the agent wants to carry out.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The command, as it was offered.' }),
    start: t.id({ required: true, description: 'The agent’s start.' }),
  }),
});

export const ClaimFireInput = builder.inputType('ClaimFireInput', {
  description: 'A nominal time of a schedule that fires once in the fleet.',
  fields: (t) => ({
    start: t.id({ required: true, description: 'The agent’s start; it may ask again.' }),
    programId: t.id({ required: true, description: 'The program.' }),
    schedule: t.string({ required: true, description: 'The schedule’s name.' }),
    nominalAt: t.field({ type: 'DateTime', required: true, description: 'The schedule’s time.' }),
  }),
});

const CommandResultInput = builder.inputType('CommandResultInput', {
  description: 'The result for one process.',
  fields: (t) => ({
    process: t.string({ required: true, description: 'The process’s full name.' }),
    faultCode: t.int({ description: 'supervisord’s fault code; null when done.' }),
    faultName: t.string({ description: 'The fault’s name.' }),
    message: t.string({ required: true, description: 'In a sentence for people.' }),
  }),
});

export const FinishCommandInput = builder.inputType('FinishCommandInput', {
  description: 'The result of a command.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The command.' }),
    state: t.field({ type: CommandState, required: true, description: 'SUCCEEDED, FAILED or UNKNOWN.' }),
    faultCode: t.int({ description: 'Code of the first fault.' }),
    faultName: t.string({ description: 'Name of the first fault.' }),
    message: t.string({ required: true, description: 'In a sentence for people.' }),
    results: t.field({ type: [CommandResultInput], required: true, description: 'One per process.' }),
  }),
});
