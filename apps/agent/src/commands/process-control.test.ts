import { expect, test } from 'vitest';
import { startDaemon } from '../fixtures/daemon.ts';
import { createModel } from '../model/model.ts';
import { createRunCauses } from '../runs/causes.ts';
import { createProcessControl } from './process-control.ts';

/** A model that hears nothing: all events are later than the deadline. */
async function setup(sections: string) {
  const { supervisord } = await startDaemon({ extraSections: sections });
  const control = createProcessControl(supervisord, createModel(), createRunCauses());
  const start = (name: string, deadlineMs: number) =>
    control.start(name, name, { cause: 'COMMAND', commandId: 'c1' }, deadlineMs);
  return { start };
}

test('Without an event in time a start has the result that supervisord tells then', async () => {
  const { start } = await setup(`
[program:steady]
command=/bin/sleep 60
autostart=false
startsecs=0

[program:hasty]
command=/bin/sh -c "sleep 0.3; exit 3"
autostart=false
startretries=0

[program:retried]
command=/bin/sh -c "sleep 0.3; exit 3"
autostart=false
startretries=100

[program:slow]
command=/bin/sleep 60
autostart=false
startsecs=60
`);
  const [steady, hasty, retried, slow] = await Promise.all([
    start('steady', 1500),
    start('hasty', 2500),
    start('retried', 3500),
    start('slow', 1500),
  ]);
  expect(steady).toEqual({ process: 'steady', message: 'started' });
  expect(hasty).toMatchObject({ process: 'hasty', faultName: 'ABNORMAL_TERMINATION' });
  expect(retried).toMatchObject({ process: 'retried', faultName: 'ABNORMAL_TERMINATION' });
  expect(slow).toMatchObject({ process: 'slow', message: expect.stringContaining('is starting') as string });
  expect(slow).not.toHaveProperty('faultName');
});
