import { expect, test } from 'vitest';
import { startDaemon } from '../fixtures/daemon.ts';
import { waitFor } from '../fixtures/wait-for.ts';
import { createChildWatch } from './child-watch.ts';

/** It has closed its pipes, so that nothing but a signal tells supervisord of its end. */
const PIPELESS = `[program:pipeless]
command=/bin/sh -c "exec sleep 1000000 </dev/null >/dev/null 2>&1"
autorestart=true
startsecs=0
`;

test('A child that ended while supervisord sleeps is found before supervisord reaps it, and none is while all run', async () => {
  const { daemon, supervisord } = await startDaemon({ extraSections: PIPELESS });
  const readPid = async () => (await supervisord.getProcessInfo('pipeless:pipeless')).pid;
  let unreaped = 0;
  let changes = 0;
  const watch = createChildWatch({
    supervisordPid: daemon.pid ?? 0,
    onUnreaped: () => (unreaped += 1),
    onChange: () => (changes += 1),
  });
  let pid = await waitFor('the program', readPid);
  watch.look();
  expect(unreaped).toBe(0);
  // One or another may end just before supervisord's loop turns by itself.
  for (let round = 0; round < 10 && unreaped === 0; round += 1) {
    const killed = pid;
    const before = changes;
    process.kill(killed, 'SIGKILL');
    await waitFor('its end', () => {
      watch.look();
      return changes > before;
    });
    pid = await waitFor('the restart', async () => {
      const now = await readPid();
      return now !== killed && now;
    });
  }
  expect(unreaped).toBeGreaterThan(0);
  watch.close();
});
