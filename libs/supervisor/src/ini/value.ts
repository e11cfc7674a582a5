import { EVENT_NAMES } from '../events.ts';
import type { KeyKind, ValueKind } from '../keys.ts';
import { checkName } from '../names.ts';
import { parseSignal } from '../signals.ts';

const YES_OR_NO = ['true', 'yes', 'on', '1', 'false', 'no', 'off', '0'];

type Check = (value: string, kind: KeyKind) => string | undefined;

const anything: Check = () => undefined;
const notEmpty: Check = (value) => (value === '' ? 'a value' : undefined);

/** Each check gives what the value should be, or undefined when it is right (supervisor/datatypes.py). */
const CHECKS: Readonly<Record<ValueKind, Check>> = {
  autorestart: (value) =>
    [...YES_OR_NO, 'unexpected'].includes(value.toLowerCase()) ? undefined : 'true, false or unexpected',
  boolean: (value) => (YES_OR_NO.includes(value.toLowerCase()) ? undefined : 'true or false'),
  bytes: (value) =>
    /^\d+\s*(?:[kmg]b)?$/i.test(value) ? undefined : 'a number of bytes, or one with KB, MB or GB',
  command: notEmpty,
  directory: notEmpty,
  environment: anything,
  events: (value) => {
    const wrong = value.split(',').find((name) => !EVENT_NAMES.has(name.trim().toUpperCase()));
    return wrong === undefined ? undefined : 'names of events, such as PROCESS_STATE, with commas between';
  },
  exitcodes: (value) =>
    value.split(',').every((code) => /^\s*\d{1,3}\s*$/.test(code) && Number(code) <= 255)
      ? undefined
      : 'numbers from 0 to 255 with commas between',
  integer: (value, { least }) => {
    if (!/^[+-]?\d{1,9}$/.test(value)) return 'a whole number';
    return least !== undefined && Number(value) < least ? `a whole number of at least ${least}` : undefined;
  },
  logfile: notEmpty,
  name: (value) => (/[ :/]/.test(value) ? 'a name without space, colon and slash' : notEmpty(value, NAME)),
  octal: (value) => (/^(?:0o?)?[0-7]{1,4}$/.test(value) ? undefined : 'an octal number such as 022'),
  programs: (value) =>
    readList(value).every((name) => checkName(name) === undefined)
      ? undefined
      : 'names of programs with commas between, such as web,worker',
  signal: (value) =>
    parseSignal(value) === undefined
      ? 'a signal such as TERM, HUP, INT, QUIT, KILL, USR1 or USR2'
      : undefined,
  socket: (value) =>
    /^unix:\/\/\/.|^tcp:\/\/[^\s:]+:\d+$/.test(value) ? undefined : 'unix:///a/whole/path or tcp://host:port',
  text: anything,
  user: notEmpty,
};

const NAME: KeyKind = { kind: 'name', description: '' };

/** The items of a value with commas between, as supervisord reads them. */
export function readList(value: string): string[] {
  return value.split(',').map((item) => item.trim());
}

/** What a value should be, or undefined when it is right or only the host can tell (it holds an expansion). */
export function expectedValue(value: string, kind: KeyKind): string | undefined {
  if (value.includes('%(') && kind.kind !== 'name' && kind.kind !== 'programs') return undefined;
  return CHECKS[kind.kind](value, kind);
}

/** supervisord's boolean words; undefined for any other. */
export function parseBoolean(value: string): boolean | undefined {
  const place = YES_OR_NO.indexOf(value.toLowerCase());
  return place < 0 ? undefined : place < 4;
}
