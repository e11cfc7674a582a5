import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startAgent } from '../fixtures/agent.ts';
import { program, useBundle } from '../fixtures/bundled-agent.ts';
import { waitFor } from '../fixtures/wait-for.ts';

const bundle = useBundle();

test('Several targets are one command with a result for each: signals, input, logs, groups, and what dart did not write', async () => {
  const extra = `
[program:foreign]
command=/bin/cat
startsecs=0
autorestart=false
`;
  const { gateway, daemon, supervisord, finish, run, of } = await startAgent(bundle, {
    extraSections: extra,
  });
  const idle = 'command=/bin/sleep 600\nstartsecs=0';
  gateway.setPrograms([program('one', idle), program('two', idle)]);
  await waitFor('the pending groups', () => gateway.reports.at(-1)?.pending?.length === 2);

  expect(await run('ADD', 'one', 'two')).toMatchObject({
    state: 'SUCCEEDED',
    message: 'one: added (2 of 2 done)',
    results: [
      { process: 'one', message: 'added' },
      { process: 'two', message: 'added' },
    ],
  });
  expect(await run('ADD', 'one')).toMatchObject({ faultName: 'ALREADY_ADDED' });
  expect(await run('STOP', 'one', 'nobody', 'one:*')).toMatchObject({
    state: 'FAILED',
    faultName: 'BAD_NAME',
    results: [
      { process: 'nobody', faultName: 'BAD_NAME' },
      { process: 'one', message: 'stopped' },
    ],
  });
  expect(await run('REMOVE', 'one', 'two')).toMatchObject({
    state: 'FAILED',
    results: [
      { process: 'one', message: 'removed' },
      { process: 'two', faultName: 'STILL_RUNNING' },
    ],
  });
  await waitFor('one as an addition that waits', () =>
    gateway.reports.at(-1)?.pending?.some(({ group, kind }) => group === 'one' && kind === 'ADDED'),
  );

  const input = 'grüße\n';
  const wrote = await finish(gateway.offer('WRITE_STDIN', ['foreign'], { input }));
  expect(wrote).toMatchObject({
    state: 'SUCCEEDED',
    message: 'foreign: was given 8 bytes on its standard input',
  });
  const { stdoutLogFile = '' } = await supervisord.getProcessInfo('foreign:foreign');
  await waitFor('the input as output', () => readFileSync(stdoutLogFile, 'utf8') === input);
  const journal = join(daemon.agentFolder, 'commands');
  expect(
    readdirSync(journal)
      .map((name) => readFileSync(join(journal, name), 'utf8'))
      .join(),
  ).not.toContain('grüße');

  expect(await run('CLEAR_LOGS', 'foreign')).toMatchObject({ state: 'SUCCEEDED' });
  expect(readFileSync(stdoutLogFile, 'utf8')).toBe('');
  await finish(gateway.offer('WRITE_STDIN', ['foreign'], { input }));
  await waitFor('output again', () => readFileSync(stdoutLogFile, 'utf8') === input);
  const hup = await finish(gateway.offer('SIGNAL', ['foreign', 'two'], { signal: 'HUP' }));
  expect(hup).toMatchObject({ state: 'SUCCEEDED', message: 'foreign: got signal HUP (2 of 2 done)' });
  await waitFor('both ends', () =>
    ['foreign', 'two'].every((name) => of(name).some(({ exitSignal }) => exitSignal === 'SIGHUP')),
  );
  expect(await finish(gateway.offer('SIGNAL', ['foreign'], { signal: 'HUP' }))).toMatchObject({
    faultName: 'NOT_RUNNING',
  });
  // supervisord itself would leave the file as it is and say that it was cleared
  expect(await run('CLEAR_LOGS', 'foreign')).toMatchObject({ state: 'SUCCEEDED' });
  expect(readFileSync(stdoutLogFile, 'utf8')).toBe('');

  expect(await run('START', 'foreign')).toMatchObject({ state: 'SUCCEEDED' });
  expect(await run('RESTART', 'foreign')).toMatchObject({ state: 'SUCCEEDED' });
  for (const action of ['UPDATE', 'REMOVE']) {
    expect(await run(action, 'foreign')).toMatchObject({
      faultName: 'FAILED',
      message: expect.stringContaining('dart did not write this group') as string,
    });
  }
  for (const action of ['UPDATE', 'REMOVE', 'RESTART', 'SIGNAL']) {
    expect(await run(action, 'dart-agent')).toMatchObject({
      faultName: 'FAILED',
      message: expect.stringContaining(`supervisorctl -c ${daemon.configurationFile} `) as string,
    });
  }
});

test('A start of all goes by the priorities of groups and of their processes, a stop by their reverse, a restart by both', async () => {
  const sections = ([name, priority, group]: readonly [string, number, number?]): string =>
    `[program:${name}]\ncommand=/bin/sleep 600\nstartsecs=0\nautostart=false\npriority=${priority}\n${
      group === undefined ? '' : `[group:${name}-group]\nprograms=${name}\npriority=${group}\n`
    }`;
  const programs = [
    ['aa', 30],
    ['bb', 10],
    ['cc', 1, 20],
    ['dd', 10],
  ] as const;
  const { run, of, gateway } = await startAgent(bundle, {
    extraSections: programs.map(sections).join(''),
  });
  expect(await run('START', 'all')).toMatchObject({ state: 'SUCCEEDED' });
  expect(of('cc')).toHaveLength(2);
  const started = gateway.transitions.filter(({ to }) => to === 'STARTING').map(({ process }) => process);
  const inOrder = ['bb', 'dd', 'cc', 'aa'];
  expect(started.slice(-4)).toEqual(inOrder);
  const before = gateway.transitions.length;
  expect(await run('RESTART', 'all')).toMatchObject({ state: 'SUCCEEDED' });
  const changes = () => gateway.transitions.slice(before).filter(({ to }) => to !== 'RUNNING');
  await waitFor('all changes', () => changes().filter(({ to }) => to === 'STARTING').length === 4);
  const of4 = (state: string): string[] =>
    changes().flatMap(({ to, process }) => (to === state ? process : []));
  expect(of4('STOPPING')).toEqual(inOrder.toReversed());
  expect(of4('STARTING')).toEqual(inOrder);
  // All are down before the first comes up.
  expect(
    changes()
      .slice(-4)
      .every(({ to }) => to === 'STARTING'),
  ).toBe(true);
}, 60_000);
