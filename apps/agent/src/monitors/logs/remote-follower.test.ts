import { appendFileSync, chmodSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { monitor, program, useBundle } from '../../fixtures/bundled-agent.ts';
import { makeFolder } from '../../fixtures/folder.ts';
import { startForeignAgent } from '../../fixtures/foreign-agent.ts';
import { waitFor } from '../../fixtures/wait-for.ts';

const bundle = useBundle();

test('Logs that the agent’s account can’t read are monitored through supervisord, each line once, and what was missed is an alert', async () => {
  const { gateway, run, supervisord, agentPid } = await startForeignAgent(bundle, '');
  const folder = makeFolder();
  chmodSync(folder, 0o755);
  const named = join(folder, 'talk.err');
  const make = (text: string): void => {
    writeFileSync(named, text, { mode: 0o600 });
  };
  make('ERROR of before\n');
  gateway.setPrograms([
    program('talk', `command=/bin/sleep 1000000\nstartsecs=0\nstderr_logfile=${named}`, [
      monitor('LOG', { stream: 'STDOUT', pattern: 'ERROR', name: 'out' }),
      monitor('LOG', { stream: 'STDOUT', pattern: '^ready', name: 'ready' }),
      monitor('LOG', { stream: 'STDERR', pattern: 'ERROR', name: 'err' }),
    ]),
  ]);
  await waitFor('the pending group', () => gateway.reports.at(-1)?.pending?.length === 1);
  expect(await run('UPDATE', 'talk')).toMatchObject({ state: 'SUCCEEDED' });
  const eventsOf = (component: string) =>
    gateway.records.flatMap(({ record: { event } }) => (event?.component === component ? [event] : []));
  const count = (stream: string) =>
    eventsOf(`monitor:${stream}:talk:${stream.slice(3)}`).reduce((sum, event) => sum + (event.count ?? 1), 0);
  const counts = () => [count('stdout'), count('stderr')];
  const counted = (what: string, wanted: number) =>
    waitFor(what, () => counts().every((found) => found === wanted), 30_000).catch((error: unknown) => {
      throw new Error(`counted were ${counts().join(' and ')}`, { cause: error });
    });
  const { stdoutLogFile = '' } = await supervisord.getProcessInfo('talk:talk');
  const say = (text: string): void => {
    for (const file of [stdoutLogFile, named]) appendFileSync(file, text);
  };
  // Of the one that it may not even look at, the agent begins where it is when it looks first.
  await waitFor('the follower of stdout', () => {
    appendFileSync(stdoutLogFile, 'ready\n');
    return eventsOf('monitor:stdout:talk:ready').length > 0;
  });
  say('fine\nERROR grüße\nERR');
  say('OR in two\n');
  await counted('two more lines', 2);
  const before = await agentPid();
  process.kill(before, 'SIGKILL');
  await waitFor('another agent', async () => (await agentPid()) !== before);
  say('ERROR after\n');
  await counted('one more', 3);
  renameSync(named, `${named}.1`);
  make('ERROR in the next file\n');
  await waitFor('the line of the next file', () => count('stderr') === 4);
  await waitFor('the alert', () =>
    eventsOf('agent:logs').some(({ message }) => message.includes('was rotated or cleared')),
  );
}, 60_000);
