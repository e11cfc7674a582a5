import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startAgent } from './fixtures/agent.ts';
import { program, useBundle } from './fixtures/bundled-agent.ts';
import { scheduled } from './fixtures/scheduled.ts';
import { waitFor } from './fixtures/wait-for.ts';

const bundle = useBundle();

test('A program is written, shown as pending, updated, started, stopped and restarted, with the real results', async () => {
  const { gateway, run, of } = await startAgent(bundle);
  const sleeper = program('nap', 'command=/bin/sleep 600\nautostart=false\nstartsecs=0');
  gateway.setPrograms([sleeper, program('broken', 'command=/no/such/file\nautostart=false')]);
  await waitFor('the pending group', () =>
    gateway.reports.at(-1)?.pending?.some(({ group }) => group === 'nap'),
  );
  expect(gateway.reports.at(-1)).toMatchObject({
    writtenVersion: '2',
    pending: [
      { group: 'broken', kind: 'ADDED', programId: 'id-broken' },
      { group: 'nap', kind: 'ADDED', programId: 'id-nap' },
    ],
    assignments: [
      { programId: 'id-broken', revision: 1 },
      { programId: 'id-nap', revision: 1 },
    ],
  });
  expect(await run('START', 'nap')).toMatchObject({ state: 'FAILED', faultName: 'BAD_NAME' });
  expect(await run('UPDATE', 'all')).toMatchObject({
    state: 'SUCCEEDED',
    results: [{ process: 'broken' }, { process: 'nap' }],
  });
  await waitFor('no pending group', () => gateway.reports.at(-1)?.pending?.length === 0);
  expect(gateway.reports.at(-1)?.processes).toContainEqual(
    expect.objectContaining({ group: 'nap', state: 'STOPPED', programId: 'id-nap', revision: 1 }),
  );

  expect(await run('START', 'nap')).toMatchObject({ state: 'SUCCEEDED', results: [{ process: 'nap' }] });
  expect(await run('START', 'nap')).toMatchObject({
    state: 'FAILED',
    faultCode: 60,
    faultName: 'ALREADY_STARTED',
  });
  expect(await run('START', 'broken')).toMatchObject({ state: 'FAILED', faultName: 'NO_FILE' });
  expect(await run('RESTART', 'nap:nap')).toMatchObject({ state: 'SUCCEEDED' });
  expect(await run('STOP', 'nap:*')).toMatchObject({ state: 'SUCCEEDED' });
  expect(await run('STOP', 'nap')).toMatchObject({ state: 'FAILED', faultName: 'NOT_RUNNING' });
  expect(await run('START', 'nobody')).toMatchObject({ state: 'FAILED', faultName: 'BAD_NAME' });
  expect(await run('STOP', 'dart-agent')).toMatchObject({
    state: 'FAILED',
    message: expect.stringContaining('supervisorctl') as string,
  });
  expect(await run('REREAD')).toMatchObject({ state: 'SUCCEEDED', message: 'nothing is pending' });
  expect(await run('REWRITE')).toMatchObject({
    state: 'SUCCEEDED',
    message: 'written: 2 programs of version 2',
  });
  expect(of('nap').map(({ to }) => to)).toEqual([
    ...['STARTING', 'RUNNING', 'STOPPING', 'STOPPED'],
    ...['STARTING', 'RUNNING', 'STOPPING', 'STOPPED'],
  ]);
  expect(of('nap')[0]).toMatchObject({ programId: 'id-nap', revision: 1, start: { cause: 'COMMAND' } });
  expect(of('nap')[3]).toMatchObject({ exitSignal: 'SIGTERM' });

  gateway.setPrograms([{ ...sleeper, revision: 2, configuration: 'command=/bin/sleep 601\nstartsecs=0' }]);
  await waitFor('two pending groups', () => gateway.reports.at(-1)?.pending?.length === 2);
  expect(gateway.reports.at(-1)?.processes).toContainEqual(
    expect.objectContaining({ group: 'nap', revision: 1 }),
  );
  expect(await run('UPDATE', 'nap')).toMatchObject({ state: 'SUCCEEDED' });
  await waitFor('the new revision to run', () =>
    of('nap').some(({ revision, to }) => revision === 2 && to === 'RUNNING'),
  );
});

test('A kill is seen as EXITED with its signal, then STARTING and RUNNING, in this order', async () => {
  const { of, supervisord } = await startAgent(bundle, {
    extraSections: '[program:victim]\ncommand=/bin/sleep 600\nautorestart=true\nstartsecs=0\n',
  });
  await waitFor('the victim', () => of('victim').some(({ to }) => to === 'RUNNING'));
  const { pid = 0 } = await supervisord.getProcessInfo('victim:victim');
  process.kill(pid, 'SIGKILL');
  await waitFor('the restart', () => of('victim').filter(({ to }) => to === 'RUNNING').length === 2);
  const [exited, starting, running] = of('victim').slice(2);
  expect(exited).toMatchObject({
    from: 'RUNNING',
    to: 'EXITED',
    exitSignal: 'SIGKILL',
    pid,
    expected: false,
  });
  expect(starting).toMatchObject({ from: 'EXITED', to: 'STARTING', start: { cause: 'AUTORESTART' } });
  expect(running).toMatchObject({ from: 'STARTING', to: 'RUNNING' });
});

test('A scheduled program runs at its time and leaves its start, end, status and output', async () => {
  const { gateway, run, of } = await startAgent(bundle);
  const body =
    'command=/bin/sh -c "echo to stdout; echo to stderr >&2; exit 3"\nstartsecs=0\nautostart=false\nautorestart=false';
  gateway.setPrograms([program('job', body, [], scheduled('* * * * * *'))]);
  const slow = program(
    'slow',
    'command=/bin/sleep 600\nstartsecs=0\nautostart=false',
    [],
    scheduled('* * * * * *'),
  );
  await waitFor('the pending group', () => gateway.reports.at(-1)?.pending?.length === 1);
  await run('UPDATE', 'job');
  await waitFor('two runs', () => of('job').filter(({ to }) => to === 'EXITED').length >= 2);
  const fired = of('job').find(({ start }) => start?.cause === 'FIRE');
  expect(fired?.start?.nominalAt).toMatch(/:\d\d\.000Z$/);
  expect(of('job').find(({ to }) => to === 'EXITED')).toMatchObject({
    exitStatus: 3,
    end: { stdoutTail: 'to stdout\n', stderrTail: 'to stderr\n' },
  });
  const nominal = of('job').flatMap(({ start }) => (start ? [start.nominalAt] : []));
  expect(new Set(nominal).size).toBe(nominal.length);

  gateway.setPrograms([slow]);
  await waitFor('slow', () => gateway.reports.at(-1)?.pending?.some(({ group }) => group === 'slow'));
  await run('UPDATE', 'slow');
  const skipped = await waitFor('a skipped fire', () =>
    gateway.records.find(
      ({ record }) => record.fire?.outcome === 'SKIPPED' && record.fire.programId === 'id-slow',
    ),
  );
  expect(skipped.record.fire).toMatchObject({
    programId: 'id-slow',
    reason: expect.stringContaining('still runs') as string,
  });
});

test('The tail of each run holds what this run wrote and nothing else, from the first run on', async () => {
  const { gateway, run, of } = await startAgent(bundle, {
    extraSections: '[program:boot]\ncommand=/bin/sh -c "echo boot $$"\nstartsecs=0\nautorestart=false\n',
  });
  // Until then supervisord keeps its events back.
  await waitFor('the listener', () => of('dart-agent').some(({ to }) => to === 'RUNNING'));
  const echo = 'command=/bin/sh -c "echo run $$"\nautorestart=false\nstartsecs=0';
  gateway.setPrograms([
    program('fires', `${echo}\nautostart=false`, [], scheduled('* * * * * *')),
    program('first', echo),
    program('named', `${echo}\nstdout_logfile=${tmpdir()}/%(program_name)s-${process.pid}.log`),
    program('fails', 'command=/bin/sh -c "echo run $$; exit 1"\nstartretries=2'),
  ]);
  await waitFor('the pending groups', () => gateway.reports.at(-1)?.pending?.length === 4);
  await run('UPDATE', 'all');
  await waitFor('all retries', () => of('fails').some(({ to }) => to === 'FATAL'));
  await waitFor('fires', () => of('fires').filter(({ to }) => to === 'EXITED').length >= 5);
  rmSync(join(tmpdir(), `named-${process.pid}.log`));
  const endsOf = (name: string) => of(name).filter(({ end }) => end !== undefined && end !== null);
  expect(endsOf('boot').map(({ end }) => end?.stdoutTail)).toEqual([expect.stringMatching(/^boot \d+\n$/)]);
  expect(endsOf('fails')).toHaveLength(3);
  const tails = ['fires', 'first', 'named', 'fails'].flatMap((name) =>
    endsOf(name).map(({ end }) => end?.stdoutTail),
  );
  for (const tail of tails) expect(tail).toMatch(/^run \d+\n$/);
  expect(new Set(tails).size).toBe(tails.length);
});

test('With the gateway away and the agent killed between, every transition arrives once and in order', async () => {
  const { gateway, supervisord, of, agentPid } = await startAgent(bundle, {
    extraSections: '[program:job]\ncommand=/bin/true\nstartsecs=0\nautostart=false\nautorestart=false\n',
  });
  await gateway.close();
  const rounds = 12;
  for (let round = 0; round < rounds; round += 1) {
    await supervisord.startProcess('job:job');
    if (round % 4 === 1) process.kill(await agentPid(), 'SIGKILL');
    await waitFor(
      'the end of the job',
      async () => (await supervisord.getProcessInfo('job:job')).state === 'EXITED',
    );
  }
  await gateway.open();
  await waitFor('all ends', () => of('job').filter(({ to }) => to === 'EXITED').length >= rounds);
  expect(of('job').map(({ to }) => to)).toEqual(
    Array.from({ length: rounds }, () => ['STARTING', 'RUNNING', 'EXITED']).flat(),
  );
  const ends = of('job').filter(({ to }) => to === 'EXITED');
  expect(ends.map(({ exitStatus }) => exitStatus)).toEqual(Array.from({ length: rounds }, () => 0));
});

test('Outside supervisord the agent refuses to run, says how and exits with 2', () => {
  try {
    execFileSync(process.execPath, [bundle], { env: {}, stdio: 'pipe' });
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({ status: 2 });
    expect(String((error as { stderr: Buffer }).stderr)).toContain('[eventlistener:dart-agent]');
  }
});
