import { eventually } from '@dart/testkit';
import { expect, test } from 'vitest';
import { nameHosts, useDart, type Operation } from './dart/dart.ts';
import { command, readHost, readProcess } from './dart/describe.ts';
import { done, IDLE, install, uninstall } from './dart/install.ts';
import { listCommands, listTransitions } from './dart/rows.ts';

const RUN_COMMAND: Operation<{ runCommand: { __typename: string; message?: string; since?: string } }> = {
  text: `mutation ($input: RunCommandInput!) { runCommand(input: $input) {
    __typename ... on HostNotConnectedError { since } ... on Error { message } } }`,
};

test('A host that is away refuses within 200 ms, and what was refused never runs', async () => {
  const dart = useDart();
  const { otherHost: host } = await nameHosts(dart);
  await install(dart, host, { name: 'untouched', section: { ...IDLE, autostart: false } });
  const isConnected = async (): Promise<boolean> => (await readHost(dart, host)).connected;
  await dart.supervisorctl(host, 'stop', 'dart-agent');
  await eventually(async () => !(await isConnected()), { what: `${host} away` });
  const commands = await listCommands(dart, host);
  const transitions = await listTransitions(dart, { host, process: 'untouched' });

  const durations: number[] = [];
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const input = { host, action: 'START', targets: ['untouched'] };
    const begun = performance.now();
    const { runCommand } = await dart.ask(RUN_COMMAND, { input });
    durations.push(performance.now() - begun);
    expect(runCommand.__typename).toBe('HostNotConnectedError');
    expect(runCommand.message).toContain(`${host} is not connected since ${runCommand.since ?? '?'}`);
  }
  const median = durations.sort((left, right) => left - right)[2] ?? Number.NaN;
  expect(median, `all took ${durations.join(', ')} ms`).toBeLessThan(200);
  const { exitCode, error } = await dart.cli(['start', 'untouched', host]);
  expect(exitCode).toBe(1);
  expect(error).toContain('is not connected since');
  expect(await listCommands(dart, host)).toEqual(commands);

  await dart.supervisorctl(host, 'start', 'dart-agent');
  await eventually(isConnected, { what: `${host} back` });
  // Whatever had been kept for the host would have come before this.
  expect(await command(dart, 'reread', host)).toMatchObject({ exitCode: 0 });
  expect(await readProcess(dart, host, 'untouched')).toMatchObject({ state: 'STOPPED' });
  expect(await listTransitions(dart, { host, process: 'untouched' })).toEqual(transitions);
  expect(await listCommands(dart, host)).toHaveLength(commands.length + 1);
  await done(dart, ['start', 'untouched', host]);
  await uninstall(dart, host, 'untouched');
});
