import { builder } from '../builder.ts';
import { paceFields } from '../operation/inputs.ts';
import { ScheduleInput } from '../schedule/inputs.ts';
import { SelectorInput } from '../selector/inputs.ts';

const AutoApplyInput = builder.inputType('AutoApplyInput', {
  description: 'Whether what is added and changed of a program is applied by itself, and how.',
  fields: (t) => ({
    enabled: t.boolean({ required: true, description: 'False: a person applies it.' }),
    ...paceFields(t),
  }),
});

const CiInput = builder.inputType('CiInput', {
  description: 'A configuration item (CI) that events are about: by name, by id, or both.',
  fields: (t) => ({
    name: t.string({ description: 'Its name.' }),
    uuid: t.string({ description: 'Its id.' }),
  }),
});

const StateMonitorInput = builder.inputType('StateMonitorInput', {
  description: 'A monitor of the state (`state`) or of a daemon (`daemon`).',
  fields: (t) => ({
    severity: t.string({ required: true, description: '1, 2, 3, 4, 5 or OK.' }),
    ci: t.field({ type: CiInput, description: 'Else the one of `monitoring`.' }),
  }),
});

const HeartbeatMonitorInput = builder.inputType('HeartbeatMonitorInput', {
  description: 'A monitor that expects a clean exit ever so often.',
  fields: (t) => ({
    severity: t.string({ required: true, description: '1, 2, 3, 4, 5 or OK.' }),
    timeoutMinutes: t.int({ required: true, description: 'From 1 to 10080 (a week).' }),
    ci: t.field({ type: CiInput, description: 'Else the one of `monitoring`.' }),
  }),
});

const LogMonitorInput = builder.inputType('LogMonitorInput', {
  description: 'A rule for lines of output; rules run in their order.',
  fields: (t) => ({
    pattern: t.string({
      required: true,
      description: 'A regular expression of RE2, matched anywhere in the line.',
    }),
    severity: t.string({ description: '1, 2, 3, 4, 5 or OK; without one, a match raises nothing.' }),
    name: t.string({ description: 'Put into the event’s component.' }),
    stop: t.boolean({ defaultValue: false, description: 'A match ends the matching for that line.' }),
    ci: t.field({ type: CiInput, description: 'Else the one of `monitoring`.' }),
  }),
});

const MonitoringInput = builder.inputType('MonitoringInput', {
  description: 'What is watched of a program.',
  fields: (t) => ({
    ci: t.field({ type: CiInput, description: 'For every monitor that names none.' }),
    state: t.field({
      type: StateMonitorInput,
      description: 'FATAL, BACKOFF, UNKNOWN or a spawn error raises.',
    }),
    daemon: t.field({ type: StateMonitorInput, description: 'Anything but RUNNING raises.' }),
    heartbeat: t.field({ type: HeartbeatMonitorInput, description: 'No clean exit for so long raises.' }),
    stdout: t.field({ type: [LogMonitorInput], description: 'Rules for standard output.' }),
    stderr: t.field({ type: [LogMonitorInput], description: 'Rules for standard error.' }),
  }),
});

export const ProgramInput = builder.inputType('ProgramInput', {
  description:
    'A program as it is registered. Words and numbers come as strings where YAML is loose, so that the gateway names every fault with its place.',
  fields: (t) => ({
    name: t.string({
      required: true,
      description: '1 to 128 characters without space, colon, slash, ], % or control characters.',
    }),
    environment: t.string({ required: true, defaultValue: 'production', description: 'E.g. `production`.' }),
    type: t.string({
      required: true,
      defaultValue: 'program',
      description:
        '`program`, `eventlistener`, `fcgi-program` or `group`; the body of a group is `programs = web,worker`.',
    }),
    configuration: t.string({ required: true, description: 'The body of the INI section; kept verbatim.' }),
    schedule: t.string({
      description:
        'Short for one schedule in UTC: cron with five fields (six with seconds) or `@daily` and so on.',
    }),
    schedules: t.field({
      type: [ScheduleInput],
      description: 'When it starts by itself, instead of `schedule`; a schedule missing here is removed.',
    }),
    monitoring: t.field({
      type: MonitoringInput,
      description: 'What is watched; a monitor missing here is removed.',
    }),
    autoApply: t.field({
      type: AutoApplyInput,
      description: 'Whether changes are applied by themselves; absent: as it was.',
    }),
    selectors: t.field({
      type: [SelectorInput],
      description:
        'By which labels it is assigned to hosts; a selector missing here is removed. Absent: they stay as they are. At most 50.',
    }),
  }),
});

export const RegisterProgramsInput = builder.inputType('RegisterProgramsInput', {
  description: 'The programs of one file: all are registered, or none.',
  fields: (t) => ({
    programs: t.field({ type: [ProgramInput], required: true, description: 'At most 1000.' }),
  }),
});
