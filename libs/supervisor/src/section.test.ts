import { expect, test } from 'vitest';
import { renderSection } from './section.ts';

test('A section keeps its body, but takes no log events where the stream has a file', () => {
  const configuration = 'command = x ; verbatim\nstdout_logfile=/tmp/x\n  \nstdout_events_enabled = true\n\n';
  expect(renderSection({ name: 'x', type: 'program', configuration })).toBe(
    '[program:x]\ncommand = x ; verbatim\nstdout_logfile=/tmp/x\n  \nstdout_events_enabled = false\n',
  );
});

test('A stream without a file keeps its log events', () => {
  const configuration =
    'command = x\nstdout_logfile=NONE\nstdout_events_enabled=true\nredirect_stderr=true\n';
  expect(renderSection({ name: 'x', type: 'program', configuration })).toBe(`[program:x]\n${configuration}`);
});
