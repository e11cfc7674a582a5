import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { monitor, program, startBundledAgent, useBundle } from '../fixtures/bundled-agent.ts';
import { makeFolder } from '../fixtures/folder.ts';
import { waitFor } from '../fixtures/wait-for.ts';

const bundle = useBundle();

test('FATAL raises and RUNNING clears; any other state than RUNNING raises for a daemon; disabled, nothing does', async () => {
  const { supervisord, install, eventsOf, killAgent } = await startBundledAgent(bundle);
  const go = join(makeFolder(), 'go');
  const fails = `command=/bin/sh -c "test -e ${go} && exec sleep 600"\nstartretries=0\nautorestart=false`;
  await install(
    program('web', fails, [monitor('STATE', { severity: 'URGENT_3' }), monitor('DAEMON')]),
    program('quiet', fails, [monitor('STATE'), monitor('DAEMON')], { enabled: false }),
  );
  const of = (kind: string) => eventsOf(`monitor:${kind}:web`);
  const raised = await waitFor('the alert', () =>
    of('state').find(({ message }) => message.includes('FATAL')),
  );
  expect(raised).toMatchObject({ severity: 'URGENT_3', ci: 'shop', programId: 'id-web' });
  await waitFor('the daemon alert', () => of('daemon').some(({ severity }) => severity === 'WARNING'));

  // A new start of the agent tells what still holds without counting it.
  const before = of('state').length;
  await killAgent();
  const told = await waitFor('what holds', () => of('state')[before]);
  expect(told).toMatchObject({ severity: 'URGENT_3', count: 0 });
  writeFileSync(go, '');
  await supervisord.startProcess('web:web');
  await waitFor(
    'the end',
    () => of('state').at(-1)?.severity === 'OK' && of('daemon').at(-1)?.severity === 'OK',
  );
  expect(eventsOf('monitor:state:quiet')).toEqual([]);
  expect(eventsOf('monitor:daemon:quiet')).toEqual([]);
});

test('Changes that wait raise a warning for the host, and none clears it', async () => {
  const { gateway, install, eventsOf } = await startBundledAgent(bundle);
  const nap = program('nap', 'command=/bin/sleep 600\nstartsecs=0', [monitor('DAEMON')]);
  gateway.setPrograms([nap]);
  const pending = await waitFor('the warning', () =>
    eventsOf('monitor:pending').find(({ severity }) => severity === 'WARNING'),
  );
  expect(pending.message).toBe('changes wait for an update; added: nap');
  await install(nap);
  await waitFor('its end', () => eventsOf('monitor:pending').at(-1)?.severity === 'OK');
  await waitFor('RUNNING', () => eventsOf('monitor:daemon:nap').at(-1)?.severity === 'OK');
});
