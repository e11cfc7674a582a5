import { expect, test } from 'vitest';
import { readMembers, renderGroup, renderSection } from './section.ts';

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
