import { expect, test } from 'vitest';
import type { SectionType } from '../keys.ts';
import { checkBody } from './check.ts';

const rules = (body: string, type: SectionType = 'program') =>
  checkBody(body, type).faults.map(({ rule, key, line }) => [rule, key, line]);

test('A usual body has neither faults nor warnings', () => {
  const body = `command = /usr/bin/env FOO=%(ENV_HOME)s run --at 100%% ; a comment
user = www
environment = A="b,c",
  B="d"
stopsignal = SIGUSR1
stdout_logfile_maxbytes = 10MB
umask=022
exitcodes=0,2`;
  expect(checkBody(body, 'program')).toEqual({ faults: [], warnings: [] });
});

test('A line that opens a section is refused at any indentation', () => {
  expect(rules('command=x\n[include]\nfiles=/etc/*')).toContainEqual(['opens-section', undefined, 2]);
  expect(rules('command=x\n\t [program:y]')).toContainEqual(['opens-section', undefined, 2]);
  expect(rules('command=x\r[program:y]')).toContainEqual(['control-character', undefined, 1]);
  expect(rules('command=x\0')).toEqual([['control-character', undefined, 1]]);
});

test('A key of another section is refused, an unknown one is warned about with the nearest known key', () => {
  expect(rules('command=x\nnodaemon=true')).toEqual([['foreign-key', 'nodaemon', 2]]);
  const { faults, warnings } = checkBody('command=x\nstartsec=3', 'program');
  expect(faults).toEqual([]);
  expect(warnings).toMatchObject([{ key: 'startsec', line: 2, nextStep: 'did you mean startsecs?' }]);
});

test('A missing command and wrong values are refused, each with its line', () => {
  expect(rules('')).toEqual([['missing-key', 'command', 0]]);
  expect(
    rules('command=x\nautostart=maybe\nstartsecs=soon\nstopsignal=LOUD\nstdout_logfile_maxbytes=10 apples'),
  ).toEqual([
    ['wrong-value', 'autostart', 2],
    ['wrong-value', 'startsecs', 3],
    ['wrong-value', 'stopsignal', 4],
    ['wrong-value', 'stdout_logfile_maxbytes', 5],
  ]);
  expect(rules('command=x\nnumprocs=2')).toEqual([['wrong-value', 'process_name', 0]]);
  expect(rules('command=x', 'eventlistener')).toEqual([['missing-key', 'events', 0]]);
  expect(rules('command=date +%d')).toEqual([['wrong-expansion', 'command', 1]]);
  expect(rules('command=%(hostname)s')).toEqual([['wrong-expansion', 'command', 1]]);
});

test('A fcgi-program needs its socket, in the form that supervisord takes, and other kinds know none', () => {
  const type = 'fcgi-program';
  expect(rules('command=x\nsocket=unix:///run/x.sock\nsocket_mode=0770\nsocket_owner=a:b', type)).toEqual([]);
  expect(rules('command=x\nsocket=tcp://localhost:9000\nsocket_backlog=64', type)).toEqual([]);
  expect(rules('command=x', type)).toEqual([['missing-key', 'socket', 0]]);
  expect(rules('command=x\nsocket=/run/x.sock', type)).toEqual([['wrong-value', 'socket', 2]]);
  expect(rules('command=x\nsocket=tcp://a:1\nsocket_mode=0770', type)).toEqual([
    ['wrong-value', 'socket_mode', 0],
  ]);
  expect(rules('command=x\nsocket=tcp://a:1')).toEqual([['foreign-key', 'socket', 2]]);
});

test('A group needs the names of its programs, each once, and knows no key but these and priority', () => {
  expect(rules('programs = web, worker\npriority=5', 'group')).toEqual([]);
  expect(rules('priority=5', 'group')).toEqual([['missing-key', 'programs', 0]]);
  expect(rules('programs=web,web', 'group')).toEqual([['wrong-value', 'programs', 0]]);
  for (const programs of ['', 'web,', 'a b', 'a:b', '%(ENV_A)s'])
    expect(rules(`programs=${programs}`, 'group'), programs).toContainEqual(['wrong-value', 'programs', 1]);
  expect(rules('programs=web\npriority=%(ENV_A)s', 'group')).toEqual([['wrong-value', 'priority', 0]]);
  expect(rules('programs=web\nnodaemon=true', 'group')).toEqual([['foreign-key', 'nodaemon', 2]]);
  expect(checkBody('programs=web\ncommand=x', 'group').warnings).toMatchObject([{ key: 'command' }]);
});

test('A key that an indentation hides in the value above is warned about', () => {
  const { warnings } = checkBody('command=x\n  user=www', 'program');
  expect(warnings).toMatchObject([{ rule: 'indented-key', key: 'user', line: 2 }]);
});

test('The example of the seed documents has no faults', () => {
  const example = `command = /srv/data/bin/dart-auditor
user = www
autostart = false
autorestart = false
startsecs = 0
stdout_logfile = /srv/logs/supervisor/dart-auditor.log
stdout_logfile_maxbytes = 10MB
stdout_logfile_backups = 4
stderr_logfile = /srv/logs/supervisor/dart-auditor.err
stdout_events_enabled = true
stderr_events_enabled = true
`;
  expect(checkBody(example, 'program')).toEqual({ faults: [], warnings: [] });
});
