import { createServer, type RequestListener } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { startDaemon } from '../fixtures/daemon.ts';
import { SupervisordFault, SupervisordUnreachable } from './fault.ts';
import { createSupervisord } from './supervisord.ts';

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('The calls of a real supervisord give parsed answers, and its faults their names', async () => {
  const { supervisord, daemon } = await startDaemon({
    extraSections:
      '[program:nap]\ncommand=/bin/sleep 60\nautostart=false\n[program:no]\ncommand=/no/such\nautostart=false\n',
  });
  expect(await supervisord.getVersion()).toMatch(/^4\./);
  expect(await supervisord.getStateName()).toBe('RUNNING');
  expect(await supervisord.getPid()).toBe(daemon.pid);
  expect(await supervisord.reloadConfig()).toEqual({ added: [], changed: [], removed: [] });
  expect(await supervisord.getAllProcessInfo()).toMatchObject([
    { group: 'nap', name: 'nap', state: 'STOPPED' },
    { group: 'no', name: 'no', state: 'STOPPED' },
  ]);
  const fault = (call: Promise<unknown>): Promise<unknown> => call.catch((error: unknown) => error);
  expect(await fault(supervisord.startProcess('nobody:nobody'))).toMatchObject({
    faultName: 'BAD_NAME',
    code: 10,
  });
  expect(await fault(supervisord.startProcess('no:no'))).toMatchObject({ faultName: 'NO_FILE' });
  expect(await fault(supervisord.stopProcess('nap:nap'))).toMatchObject({ faultName: 'NOT_RUNNING' });
  expect(await fault(supervisord.addProcessGroup('nap'))).toMatchObject({ faultName: 'ALREADY_ADDED' });
  await supervisord.startProcess('nap:nap');
  expect(await fault(supervisord.startProcess('nap:nap'))).toBeInstanceOf(SupervisordFault);
  expect((await supervisord.getProcessInfo('nap:nap')).pid).toBeGreaterThan(1);
  expect(await fault(supervisord.getProcessInfo('\u0001\u0000<&>'))).toMatchObject({ faultName: 'BAD_NAME' });
});

test('A supervisord that hangs ends the call at its deadline', async () => {
  const { daemon } = await startDaemon();
  const hanging = createSupervisord({ serverUrl: `unix://${daemon.socketPath}` }, 300);
  const pid = daemon.pid ?? 0;
  process.kill(pid, 'SIGSTOP');
  try {
    await expect(hanging.getStateName()).rejects.toThrow(/did not answer within 300 ms/);
  } finally {
    process.kill(pid, 'SIGCONT');
  }
  expect(await createSupervisord({ serverUrl: `unix://${daemon.socketPath}` }).getStateName()).toBe(
    'RUNNING',
  );
});

test('A socket that is not there, a wrong password and something else that answers are told apart', async () => {
  const call = (serverUrl: string) =>
    createSupervisord({ serverUrl, username: 'a', password: 'b' }, 1000).getPid();
  await expect(call('unix:///nowhere/supervisor.sock')).rejects.toBeInstanceOf(SupervisordUnreachable);
  const refusing = await serve((_, answer) => answer.writeHead(401).end('no'));
  await expect(call(refusing)).rejects.toThrow(/SUPERVISOR_USERNAME/);
  const other = await serve((_, answer) => answer.end('<html>'));
  await expect(call(other)).rejects.toThrow(/no XML-RPC/);
  const strange = await serve((_, answer) =>
    answer.end(
      '<?xml version="1.0"?><methodResponse><params><param><value><string>\u0001x</string></value></param></params></methodResponse>',
    ),
  );
  await expect(call(strange)).rejects.toThrow(/unknown form/);
});
