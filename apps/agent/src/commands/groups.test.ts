import { expect, test } from 'vitest';
import type { DesiredProgram } from '../desired/desired-state.ts';
import { monitor, program, startBundledAgent, useBundle } from '../fixtures/bundled-agent.ts';
import { scheduled } from '../fixtures/scheduled.ts';
import { waitFor } from '../fixtures/wait-for.ts';

const bundle = useBundle();

const idle = 'command=/bin/sleep 600\nstartsecs=0';
/** Python is asked at each write, which takes seconds on a busy machine. In milliseconds. */
const PATIENCE_MS = 60_000;

const two = `${idle}\nnumprocs=2\nprocess_name=%(program_name)s_%(process_num)02d`;
const group = (members: string): DesiredProgram =>
  program('shop', `programs=${members}`, [], { type: 'GROUP' });

async function setup() {
  const started = await startBundledAgent(bundle);
  const { gateway, supervisord } = started;
  const list = async (): Promise<string[]> =>
    (await supervisord.getAllProcessInfo())
      .map(({ group: name, name: process }) => `${name}:${process}`)
      .filter((name) => name !== 'dart-agent:dart-agent')
      .sort();
  const run = async (action: string, ...targets: string[]) => {
    const id = gateway.offer(action, targets);
    return waitFor('the result', () => gateway.finished.find((finished) => finished.id === id));
  };
  /** Has programs written, and waits until exactly this is pending. */
  const write = async (programs: readonly DesiredProgram[], ...pending: string[]): Promise<void> => {
    gateway.setPrograms(programs);
    const kinds = { ADDED: '+', CHANGED: '~', REMOVED: '-' };
    const found = () =>
      (gateway.reports.at(-1)?.pending ?? []).map(({ group: name, kind }) => kinds[kind] + name).sort();
    await waitFor(
      `pending: ${pending.join(' ')}`,
      () => found().join() === pending.sort().join(),
      PATIENCE_MS,
    );
  };
  const reported = (process: string) =>
    waitFor(`${process} in a report`, () =>
      gateway.reports.at(-1)?.processes?.find(({ group: name, name: own }) => `${name}:${own}` === process),
    );
  return { ...started, list, run, write, reported };
}

test(
  'Programs move into a group, are commanded by their own names there, and move out, never running twice',
  { timeout: 3 * PATIENCE_MS },
  async () => {
    const { write, run, list, reported, gateway, daemon } = await setup();
    const web = program('web', two, [], { revision: 4 });
    const worker = program('worker', idle);
    await write([web, worker], '+web', '+worker');
    await run('UPDATE', 'all');
    expect(await list()).toEqual(['web:web_00', 'web:web_01', 'worker:worker']);

    await write([web, worker, group('worker,web')], '+shop', '-web', '-worker');
    const added = await run('ADD', 'shop');
    expect(added).toMatchObject({ state: 'FAILED' });
    const moved = await run('UPDATE', 'web');
    expect(moved).toMatchObject({ state: 'SUCCEEDED' });
    expect(moved.results.map(({ process }) => process)).toEqual(['web', 'worker', 'shop']);
    expect(await list()).toEqual(['shop:web_00', 'shop:web_01', 'shop:worker']);
    expect(await reported('shop:web_01')).toMatchObject({ programId: 'id-web', revision: 4 });
    expect(await reported('shop:worker')).toMatchObject({ programId: 'id-worker', revision: 1 });

    const stopped = await run('STOP', 'web');
    expect(stopped.results.map(({ process }) => process).sort()).toEqual(['shop:web_00', 'shop:web_01']);
    expect(await run('START', 'shop:web_00')).toMatchObject({ state: 'SUCCEEDED' });
    const changed = program('worker', `${idle}\nstopwaitsecs=3`, [], { revision: 2 });
    await write([web, changed, group('worker,web')], '~shop');
    expect(await reported('shop:worker')).toMatchObject({ revision: 1 });
    expect((await run('UPDATE', 'web')).results.map(({ process }) => process)).toEqual(['shop']);
    await waitFor('the new revision', async () => (await reported('shop:worker')).revision === 2);

    // supervisord starts with the file.
    await daemon.stop();
    await daemon.start();
    await waitFor('all again', async () => (await list()).length === 3);

    await write([web, changed], '+web', '+worker', '-shop');
    await waitFor('the agent', () => gateway.isConnected);
    await run('UPDATE', 'shop');
    expect(await list()).toEqual(['web:web_00', 'web:web_01', 'worker:worker']);
  },
);

test(
  'A program of a group fires by its schedule and is monitored, and is left out of the group when refused',
  { timeout: 3 * PATIENCE_MS },
  async () => {
    const { write, run, list, gateway, eventsOf } = await setup();
    const job = program('job', 'command=/bin/true\nstartsecs=0\nautostart=false\nautorestart=false', [], {
      ...scheduled('* * * * * *'),
    });
    const web = program('web', idle, [monitor('DAEMON')]);
    await write([job, web, group('job,web')], '+shop');
    await run('UPDATE', 'shop');
    const fired = await waitFor('a fire', () =>
      gateway.transitions.find(({ start }) => start?.cause === 'FIRE'),
    );
    expect(fired).toMatchObject({ group: 'shop', process: 'job', programId: 'id-job' });
    await run('STOP', 'web');
    await waitFor('the alert', () =>
      eventsOf('monitor:daemon:web').some(({ message }) => message.includes('shop:web is STOPPED')),
    );

    const refused = program('web', `${idle}\nuser=nobody-of-this-name`, [], { programId: 'another' });
    await write([job, refused, group('job,web,gone')], '~shop');
    const { assignments } = await waitFor('the refusal', () =>
      gateway.reports.find((report) => report.assignments?.some(({ refusal }) => refusal?.includes('gone'))),
    );
    const of = (id: string) => assignments?.find(({ programId }) => programId === id)?.refusal;
    expect(of('id-shop')).toMatch(/web is left out: it is refused.*gone is left out: it is not assigned/);
    expect(of('another')).toContain('nobody-of-this-name');
    await run('UPDATE', 'shop');
    expect(await list()).toEqual(['shop:job']);

    // The group stays what it is until it is updated, then nothing of it is left.
    await write([group('job,web')], '-shop');
    await run('UPDATE', 'all');
    expect(await list()).toEqual([]);
  },
);
