import { expect, test } from 'vitest';
import { createOwnGroups } from './own-group.ts';

test('What the agent cannot do to itself is refused with the line that does it on the host', () => {
  const own = createOwnGroups('dart-agent', 'dart-agent-logs', {
    configurationFile: '/etc/supervisor/supervisord.conf',
  });
  expect(own.refuse('dart-agent', 'UPDATE').message).toMatch(
    /: supervisorctl -c \/etc\/supervisor\/supervisord.conf update dart-agent$/,
  );
  expect(own.refuse('dart-agent', 'REMOVE').message).toMatch(
    /: supervisorctl -c (\S+) stop dart-agent && supervisorctl -c \1 remove dart-agent$/,
  );
  const bare = createOwnGroups('dart-agent', 'dart-agent-logs', { configurationFile: undefined });
  expect(bare.refuse('dart-agent', 'RESTART')).toMatchObject({ process: 'dart-agent', faultName: 'FAILED' });
  expect(bare.refuse('dart-agent', 'RESTART').message).toMatch(/: supervisorctl restart dart-agent$/);
  expect(bare.refuse('dart-agent-logs', 'STOP').message).toBe(
    'this is the agent’s listener of log events, which it adds and removes by itself; on the host run: supervisorctl stop dart-agent-logs',
  );
  expect(['dart-agent', 'dart-agent-logs', 'web'].map((group) => bare.has(group))).toEqual([
    true,
    true,
    false,
  ]);
});
