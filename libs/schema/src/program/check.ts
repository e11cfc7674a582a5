import type { AutoApply } from '@dart/database';
import { checkBody, checkName, describeIssue, sectionTypeOf, type BodyIssue } from '@dart/supervisor';
import type { ScheduleDefinition } from '@dart/supervisor/schedule';
import type { InputIssue } from '../errors/errors.ts';
import { readSchedules } from '../schedule/read.ts';
import { readSelectors } from '../selector/read.ts';
import { readAutoApply } from './auto-apply.ts';
import { readMonitors, type MonitorRow } from './monitors.ts';
import type { ProgramInput } from './register-inputs.ts';

type Program = typeof ProgramInput.$inferInput;

/** A program that keeps all rules, as it is stored. */
export interface CheckedProgram {
  readonly name: string;
  readonly environment: string;
  readonly type: 'PROGRAM' | 'EVENTLISTENER' | 'FCGI_PROGRAM' | 'GROUP';
  readonly configuration: string;
  readonly schedules: readonly ScheduleDefinition[];
  readonly monitors: readonly MonitorRow[];
  /** Labels by key, each once; null: they stay as they are. */
  readonly selectors: readonly Readonly<Record<string, string>>[] | null;
  /** How changes are applied by themselves; null: a person does; undefined: as it was. */
  readonly autoApply: AutoApply | null | undefined;
}

export interface ProgramCheck {
  readonly program: CheckedProgram;
  readonly faults: readonly InputIssue[];
  readonly warnings: readonly InputIssue[];
}

/** The kinds of program, as people write them. */
const TYPES: Readonly<Record<string, CheckedProgram['type']>> = {
  program: 'PROGRAM',
  eventlistener: 'EVENTLISTENER',
  'fcgi-program': 'FCGI_PROGRAM',
  group: 'GROUP',
};

/** What a program with a schedule wants, else supervisord starts it by itself or calls a quick success a failure. */
const SCHEDULED_WANTS: Readonly<Record<string, string>> = {
  autostart: 'false',
  autorestart: 'false',
  startsecs: '0',
};

/** What of a body is not as a program with a schedule wants it, a sentence each. */
export function findScheduledWants(configuration: string): string[] {
  return Object.entries(SCHEDULED_WANTS).flatMap(([key, wanted]) => {
    const found = new RegExp(`^\\s*${key}\\s*[=:]\\s*(\\S+)`, 'im').exec(configuration)?.[1];
    if (found?.toLowerCase() === wanted) return [];
    return [`a program with a schedule wants ${key} = ${wanted}; it is ${found ?? 'absent'}`];
  });
}

/** Checks one program by all rules; `entry` is its place in the list, from 1. */
export function checkProgram(input: Program, entry: number): ProgramCheck {
  const faults: InputIssue[] = [];
  const warnings: InputIssue[] = [];
  const name = input.name === '' ? null : input.name;
  const complainTo = (list: InputIssue[]) => (field: string, rule: string, message: string) => {
    list.push({ entry, name, field, rule, message });
  };
  const complain = complainTo(faults);
  const warn = complainTo(warnings);
  const placeIn = (list: InputIssue[], issues: readonly BodyIssue[]): void => {
    for (const issue of issues) {
      const { line, key, rule } = issue;
      const place = { ...(line > 0 && { line }), ...(key !== undefined && { key }) };
      list.push({ entry, name, field: 'supervisor', rule, message: describeIssue(issue), ...place });
    }
  };

  for (const field of ['name', 'environment'] as const) {
    const problem = checkName(input[field]);
    if (problem !== undefined) complain(field, 'name', problem);
  }

  const type = TYPES[input.type.toLowerCase()];
  if (type === undefined) {
    complain('type', 'type', `is "${input.type}"; write ${Object.keys(TYPES).join(', ')}`);
  }

  const section = sectionTypeOf(type ?? 'PROGRAM');
  const body = checkBody(input.configuration, section);
  placeIn(faults, body.faults);
  placeIn(warnings, body.warnings);

  const schedules = readSchedules(input.schedule, input.schedules, complain, warn);
  if (schedules.length > 0) {
    for (const message of findScheduledWants(input.configuration)) warn('supervisor', 'scheduled', message);
  }

  const monitors = readMonitors(input.monitoring, complain);
  if (type === 'GROUP') {
    const own = 'is for programs; give it to those of the group';
    if (schedules.length > 0) complain('schedule', 'group', own);
    if (monitors.length > 0) complain('monitoring', 'group', own);
    if (input.autoApply?.enabled === true)
      complain('autoApply', 'group', 'is for programs; what changes in a group a person applies');
  }
  return {
    program: {
      name: input.name,
      environment: input.environment,
      type: type ?? 'PROGRAM',
      configuration: input.configuration,
      schedules,
      monitors,
      selectors: readSelectors(input.selectors, complain),
      autoApply: readAutoApply(input.autoApply, complain),
    },
    faults,
    warnings,
  };
}
