import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkBody } from './ini/check.ts';
import { readBody } from './ini/file.ts';
import {
  listDifferences,
  needsLogEvents,
  readMembers,
  readOutputValues,
  renderGroup,
  renderSection,
} from './section.ts';

test('A section keeps its body, but takes no log events where the stream has a file', () => {
  const configuration = 'command = x ; verbatim\nstdout_logfile=/tmp/x\n  \nstdout_events_enabled = true\n\n';
  expect(renderSection({ name: 'x', type: 'program', configuration })).toBe(
    '[program:x]\ncommand = x ; verbatim\nstdout_logfile=/tmp/x\n  \nstdout_events_enabled = false\n',
  );
});

test('A group is written with those of its programs that there are, and its priority', () => {
  const body = 'programs = web, worker,gone ; a comment\npriority = 5\n';
  expect(readMembers(body)).toEqual(['web', 'worker', 'gone']);
  expect(renderGroup('shop', body, ['web', 'worker'])).toBe(
    '[group:shop]\nprograms = web,worker\npriority = 5\n',
  );
  expect(renderGroup('shop', 'programs=web', ['web'])).toBe('[group:shop]\nprograms = web\n');
});

test('A stream without a file keeps its log events', () => {
  const configuration =
    'command = x\nstdout_logfile=NONE\nstdout_events_enabled=true\nredirect_stderr=true\n';
  expect(renderSection({ name: 'x', type: 'program', configuration })).toBe(`[program:x]\n${configuration}`);
});

test('Log events that dart needs are enabled, whatever the body says of them', () => {
  const render = (configuration: string): string =>
    renderSection({ name: 'x', type: 'program', configuration, logEvents: ['stdout'] });
  expect(render('command = x\nstdout_logfile=NONE\n\n')).toBe(
    '[program:x]\ncommand = x\nstdout_logfile=NONE\n; added by dart for the log monitors, since this output goes to no file:\nstdout_events_enabled = true\n',
  );
  expect(render(' command = x\n stdout_events_enabled=\n  no\n stderr_events_enabled=no')).toBe(
    '[program:x]\n command = x\n stdout_events_enabled = true\n\n stderr_events_enabled=no\n',
  );
});

test('Log events are needed where output goes to no file and supervisord has events for it', () => {
  const needs = (type: 'program' | 'eventlistener' | 'group', body: string): string =>
    (['stdout', 'stderr'] as const).filter((stream) => needsLogEvents(type, readBody(body), stream)).join();
  for (const none of ['NONE', 'off', 'syslog', '/dev/stdout', '/dev/null'])
    expect(needs('program', `stdout_logfile=${none}\nstderr_logfile=/var/log/x`)).toBe('stdout');
  expect(needs('program', 'command=x')).toBe('');
  expect(needs('program', 'stdout_logfile=NONE\nredirect_stderr=true')).toBe('stdout');
  expect(needs('eventlistener', 'stdout_logfile=NONE\nstderr_logfile=NONE')).toBe('stderr');
  expect(needs('group', 'programs=x')).toBe('');
});

test('What is written otherwise than it was registered is listed with its reason, and nothing else is', () => {
  const list = (configuration: string, logEvents: ('stdout' | 'stderr')[] = []) =>
    listDifferences({ name: 'x', type: 'program', configuration, logEvents });
  expect(list('command = x\nstdout_events_enabled = true')).toEqual([
    {
      key: 'stdout_events_enabled',
      value: 'false',
      reason: expect.stringContaining('reads the file of this output') as string,
    },
  ]);
  const none = 'command = x\nstdout_logfile = NONE';
  const needed = { key: 'stdout_events_enabled', value: 'true' };
  expect(list(none, ['stdout'])).toMatchObject([needed]);
  expect(list(`${none}\nstdout_events_enabled = no`, ['stdout'])).toMatchObject([needed]);
  expect(list(`${none}\nstdout_events_enabled = true`, ['stdout'])).toEqual([]);
  expect(list(none)).toEqual([]);
});

test('Where output goes is known with the variables of the host put in', () => {
  const body = 'stdout_logfile = %(ENV_LOG)s\nstdout_events_enabled = true\nstderr_logfile = %(ENV_NO)s';
  const expand = (log: string) => (value: string) => (value === '%(ENV_LOG)s' ? log : undefined);
  const render = (log: string): string =>
    renderSection({ name: 'x', type: 'program', configuration: body, expand: expand(log) });
  expect(render('NONE')).toContain('stdout_events_enabled = true');
  expect(render('/var/log/x')).toContain('stdout_events_enabled = false');
  expect(needsLogEvents('program', readOutputValues(body, expand('none')), 'stdout')).toBe(true);
  expect(readOutputValues(body, expand('none')).get('stderr_logfile')).toBe('%(ENV_NO)s');
});

test('Of any body that passes the check what is written says the same, but for what is listed as different', () => {
  const line = fc.oneof(
    fc.constantFrom(
      'stdout_events_enabled = true',
      'stderr_events_enabled=no',
      'stdout_logfile = NONE',
      '',
      '  ',
    ),
    fc.constantFrom(
      'redirect_stderr = true',
      '; a comment',
      'environment = A="b;c",',
      '  D="%%"',
      'stderr_logfile=/x',
    ),
    fc.constantFrom('user = é😀', '\tmore', 'directory=/tmp ; note', 'priority:5'),
  );
  const streams = fc.subarray(['stdout', 'stderr'] as const);
  let compared = 0;
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 9 }),
      streams,
      fc.constantFrom('\n', '\r\n'),
      (lines, logEvents, end) => {
        const configuration = ['command = x', ...lines].join(end);
        if (checkBody(configuration, 'program').faults.length > 0) return;
        compared += 1;
        const source = { name: 'x', type: 'program', configuration, logEvents } as const;
        const [header, ...rest] = renderSection(source).split('\n');
        expect(header).toBe('[program:x]');
        const differences = listDifferences(source).map(({ key, value }) => [key, value] as const);
        const wanted = new Map([...readBody(configuration), ...differences]);
        expect(Object.fromEntries(readBody(rest.join('\n')))).toEqual(Object.fromEntries(wanted));
        // Written again it is the same: nothing is added twice.
        expect(listDifferences({ ...source, configuration: rest.join('\n') })).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
  expect(compared).toBeGreaterThan(20);
});
