import type { tables } from '@dart/database';
import type { ProgramInput } from './register-inputs.ts';
import { patternFault } from './pattern.ts';

type Program = typeof ProgramInput.$inferInput;
type Monitoring = NonNullable<Program['monitoring']>;
type Ci = NonNullable<Monitoring['ci']>;
type Severity = (typeof tables.SEVERITIES)[number];
type LogRule = NonNullable<Monitoring['stdout']>[number];

/** A monitor as it is stored, without its place. */
export type MonitorRow = Omit<typeof tables.monitors.$inferSelect, 'programId' | 'revision' | 'position'>;

/** Says what is wrong with one field of the program. */
export type Complain = (field: string, rule: string, message: string) => void;

const SEVERITY_OF: Readonly<Record<string, Severity>> = {
  '1': 'URGENT_1',
  '2': 'URGENT_2',
  '3': 'URGENT_3',
  '4': 'WARNING',
  '5': 'INFORMATION',
  OK: 'OK',
};

/** Minutes in a week, the longest heartbeat. */
const LONGEST_TIMEOUT = 10_080;

/** The monitors of a program in their order; faults go to `complain`. */
export function readMonitors(monitoring: Monitoring | null | undefined, complain: Complain): MonitorRow[] {
  if (!monitoring) return [];
  const readCi = (field: string, own: Ci | null | undefined) => {
    const ci = own ?? monitoring.ci;
    if (!ci?.name && !ci?.uuid) {
      complain(
        `${field}.ci`,
        'ci',
        'names no configuration item; give ci a name or a uuid here, or once under monitoring',
      );
    }
    return { ciName: ci?.name ?? null, ciUuid: ci?.uuid ?? null };
  };
  const readSeverity = (field: string, word: string): Severity => {
    const severity = SEVERITY_OF[word.toUpperCase()];
    if (!severity) complain(`${field}.severity`, 'severity', `is "${word}"; write one of 1, 2, 3, 4, 5, OK`);
    return severity ?? 'OK';
  };
  const blank = { timeoutMinutes: null, stream: null, pattern: null, name: null, stop: null };
  const rows: MonitorRow[] = [];

  for (const [key, kind] of [
    ['state', 'STATE'],
    ['daemon', 'DAEMON'],
  ] as const) {
    const monitor = monitoring[key];
    if (!monitor) continue;
    const field = `monitoring.${key}`;
    rows.push({
      ...blank,
      kind,
      severity: readSeverity(field, monitor.severity),
      ...readCi(field, monitor.ci),
    });
  }

  if (monitoring.heartbeat) {
    const { severity, timeoutMinutes, ci } = monitoring.heartbeat;
    const field = 'monitoring.heartbeat';
    if (timeoutMinutes < 1 || timeoutMinutes > LONGEST_TIMEOUT) {
      const range = `write minutes from 1 to ${LONGEST_TIMEOUT} (a week)`;
      complain(`${field}.timeout`, 'timeout', `is ${timeoutMinutes}; ${range}`);
    }
    rows.push({
      ...blank,
      kind: 'HEARTBEAT',
      severity: readSeverity(field, severity),
      timeoutMinutes,
      ...readCi(field, ci),
    });
  }

  const readRule = (rule: LogRule, field: string, stream: 'STDOUT' | 'STDERR'): MonitorRow => {
    const problem = patternFault(rule.pattern);
    if (problem !== undefined)
      complain(`${field}.regex`, 'regex', `"${rule.pattern}" is no regular expression: ${problem}`);
    return {
      ...blank,
      kind: 'LOG',
      stream,
      pattern: rule.pattern,
      name: rule.name ?? null,
      stop: rule.stop ?? false,
      severity: rule.severity == null ? null : readSeverity(field, rule.severity),
      ...readCi(field, rule.ci),
    };
  };
  for (const [key, stream] of [
    ['stdout', 'STDOUT'],
    ['stderr', 'STDERR'],
  ] as const) {
    for (const [index, rule] of (monitoring[key] ?? []).entries()) {
      rows.push(readRule(rule, `monitoring.logs.${key}[${index + 1}]`, stream));
    }
  }
  return rows;
}
