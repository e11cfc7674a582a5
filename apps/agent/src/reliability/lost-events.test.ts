import { expect, test } from 'vitest';
import { startAgent } from '../fixtures/agent.ts';
import { useBundle } from '../fixtures/bundled-agent.ts';
import { waitFor } from '../fixtures/wait-for.ts';

const bundle = useBundle();

/** The second section of the agent's name overrides keys of the first. */
const SECTIONS = `[eventlistener:dart-agent]
buffer_size=10
[program:job]
command=/bin/sleep 0.01
startsecs=0
autostart=false
autorestart=false
`;

test('Events that supervisord dropped are noticed by the gap, and everything is reported afresh', async () => {
  const { gateway, supervisord, of, agentPid, readLog } = await startAgent(bundle, {
    extraSections: SECTIONS,
  });
  // Until then supervisord hands out nothing, and the agent cannot know what it has missed.
  await waitFor('the listener', () => of('dart-agent').some(({ to }) => to === 'RUNNING'));
  const pid = await agentPid();
  const reports = gateway.reports.length;
  process.kill(pid, 'SIGSTOP');
  for (let run = 0; run < 10; run += 1) {
    await supervisord.startProcess('job:job');
    await waitFor('the end', async () => (await supervisord.getProcessInfo('job:job')).state === 'EXITED');
  }
  process.kill(pid, 'SIGCONT');
  await waitFor('another report', () => gateway.reports.length > reports);
  await waitFor('the last state', () => of('job').at(-1)?.to === 'EXITED');
  expect(of('job').length).toBeLessThan(30);
  expect(readLog()).toContain('supervisord dropped events');
  await waitFor('the true state', () =>
    gateway.reports.at(-1)?.processes?.some(({ name, state }) => name === 'job' && state === 'EXITED'),
  );
  // And what follows is whole again.
  const { length } = of('job');
  await supervisord.startProcess('job:job');
  await waitFor('one more run', () => of('job').length === length + 3);
  expect(of('job').at(-1)).toMatchObject({ to: 'EXITED', exitStatus: 0 });
}, 60_000);
