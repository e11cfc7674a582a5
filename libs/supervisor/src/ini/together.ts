import type { SectionType } from '../keys.ts';
import type { BodyIssue } from './issue.ts';
import { parseBoolean, readList } from './value.ts';

/** The faults of keys that depend on each other, and of those that are missing. */
export function checkTogether(values: ReadonlyMap<string, string>, type: SectionType): BodyIssue[] {
  if (type === 'group') return checkGroup(values);
  const faults: BodyIssue[] = [];
  const isTrue = (key: string): boolean => parseBoolean(values.get(key) ?? '') === true;
  if (!values.has('command')) faults.push(missing('command', 'command = /path/of/the/program'));
  if (type === 'eventlistener') {
    if (!values.has('events')) faults.push(missing('events', 'events = PROCESS_STATE'));
    if (isTrue('redirect_stderr')) {
      faults.push(
        wrong('redirect_stderr', 'redirect_stderr would break the protocol of a listener', 'remove it'),
      );
    }
  }
  if (type === 'fcgi-program') {
    if (!values.has('socket')) faults.push(missing('socket', 'socket = unix:///run/%(program_name)s.sock'));
    if (/^tcp:/i.test(values.get('socket') ?? '')) {
      for (const key of ['socket_owner', 'socket_mode'].filter((name) => values.has(name)))
        faults.push(wrong(key, `${key} is for unix sockets only`, 'remove it'));
    }
  }
  const several = Number(values.get('numprocs') ?? 1) > 1;
  if (several && !(values.get('process_name') ?? '').includes('%(process_num)')) {
    const name = 'process_name = %(program_name)s_%(process_num)02d';
    faults.push(wrong('process_name', 'numprocs above 1 needs the number in process_name', `write ${name}`));
  }
  if (isTrue('stopasgroup') && parseBoolean(values.get('killasgroup') ?? '') === false) {
    faults.push(wrong('killasgroup', 'stopasgroup needs killasgroup', 'remove killasgroup = false'));
  }
  return faults;
}

function checkGroup(values: ReadonlyMap<string, string>): BodyIssue[] {
  const faults: BodyIssue[] = [];
  const programs = values.get('programs');
  if (programs === undefined) faults.push(missing('programs', 'programs = web,worker'));
  const names = readList(programs ?? '');
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    faults.push(wrong('programs', `programs names ${twice} twice`, 'name a program once'));
  // What a host would put in there could stop supervisord from starting, and a group has no text of its own to keep.
  if (values.get('priority')?.includes('%') === true)
    faults.push(wrong('priority', 'priority of a group is no whole number', 'write a whole number'));
  return faults;
}

const missing = (key: string, example: string): BodyIssue => ({
  line: 0,
  key,
  rule: 'missing-key',
  message: `${key} is missing`,
  nextStep: `write ${example}`,
});

const wrong = (key: string, message: string, nextStep: string): BodyIssue => ({
  line: 0,
  key,
  rule: 'wrong-value',
  message,
  nextStep,
});
