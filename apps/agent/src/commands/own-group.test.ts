import { expect, test } from 'vitest';
import { createOwnGroupRefusal } from './own-group.ts';

test('What the agent cannot do to itself is refused with the line that does it on the host', () => {
  const refuse = createOwnGroupRefusal('dart-agent', {
    configurationFile: '/etc/supervisor/supervisord.conf',
  });
  expect(refuse('UPDATE').message).toMatch(
    /: supervisorctl -c \/etc\/supervisor\/supervisord.conf update dart-agent$/,
  );
  expect(refuse('REMOVE').message).toMatch(
    /: supervisorctl -c (\S+) stop dart-agent && supervisorctl -c \1 remove dart-agent$/,
  );
  const bare = createOwnGroupRefusal('dart-agent', { configurationFile: undefined });
  expect(bare('RESTART')).toMatchObject({ process: 'dart-agent', faultName: 'FAILED' });
  expect(bare('RESTART').message).toMatch(/: supervisorctl restart dart-agent$/);
});
