import { join } from 'node:path';
import type { TransitionInput } from '@dart/client/agent';
import { mountSmallDisk } from '@dart/testkit';
import { expect, onTestFinished, test } from 'vitest';
import { startAgent } from '../fixtures/agent.ts';
import { useBundle } from '../fixtures/bundled-agent.ts';
import { makeFolder } from '../fixtures/folder.ts';
import { silent } from '../fixtures/silent.ts';
import { waitFor } from '../fixtures/wait-for.ts';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { openOutbox } from '../outbox/outbox.ts';

const bundle = useBundle();

const JOB = '[program:job]\ncommand=/bin/true\nstartsecs=0\nautostart=false\nautorestart=false\n';
/** What one run of the job goes through. */
const RUN = ['STARTING', 'RUNNING', 'EXITED'];

test('While the disk of the outbox is full nothing is lost, the reason is shown, and all is well after', async () => {
  const folder = makeFolder();
  const disk = join(folder, 'agent');
  onTestFinished(mountSmallDisk(disk, 4 * 1024 * 1024));
  const { gateway, supervisord, of, agentPid } = await startAgent(bundle, { folder, extraSections: JOB });
  const alerts = () => gateway.records.flatMap(({ record }) => record.event ?? []);
  const runJob = async (times: number): Promise<void> => {
    for (let run = 0; run < times; run += 1) {
      await supervisord.startProcess('job:job');
      await waitFor(
        'the end of the job',
        async () => (await supervisord.getProcessInfo('job:job')).state === 'EXITED',
      );
    }
  };
  await runJob(1);
  await waitFor('the first run', () => of('job').length === RUN.length);

  // Somebody else takes all that is left.
  const { bavail, bsize } = statfsSync(disk);
  const ballast = join(disk, 'ballast');
  writeFileSync(ballast, Buffer.alloc(bavail * bsize, 1));
  await runJob(5);
  await waitFor('every run by way of memory', () => of('job').length === 6 * RUN.length);
  const full = await waitFor('the alert', () =>
    alerts().find(({ component, severity }) => component === 'agent:outbox' && severity !== 'OK'),
  );
  expect(full.message).toMatch(/has no room: ENOSPC/);

  // Without a gateway too, supervisord keeps what follows, and does so when the agent is killed.
  await gateway.close();
  await runJob(5);
  process.kill(await agentPid(), 'SIGKILL');
  await runJob(5);
  rmSync(ballast);
  await gateway.open();
  await waitFor('everything', () => of('job').length >= 16 * RUN.length, 40_000);
  expect(of('job').map(({ to }) => to)).toEqual(Array.from({ length: 16 }, () => RUN).flat());
  expect(of('job').every(({ count }) => (count ?? 1) === 1)).toBe(true);
}, 90_000);

test('On a full disk changes that begin and end no run become gap rows that say how many, and the reason is shown', () => {
  const disk = join(makeFolder(), 'disk');
  onTestFinished(mountSmallDisk(disk, 4 * 1024 * 1024));
  const reasons: (string | undefined)[] = [];
  const outbox = openOutbox({ folder: join(disk, 'outbox'), logger: silent, segmentBytes: 100_000 });
  onTestFinished(() => {
    outbox.close();
  });
  outbox.onFull = (reason) => reasons.push(reason);
  const begins = new Set<number>();
  let sequence = 0;
  // One start in ten; what lies between are changes of two other processes.
  while (reasons.length === 0 && sequence < 200_000) {
    sequence += 1;
    const isBegin = sequence % 10 === 0;
    if (isBegin) begins.add(sequence);
    const transition = {
      ...{ sequence: String(sequence), at: new Date(sequence).toISOString(), group: 'g' },
      ...(isBegin
        ? ({ process: 'job', from: 'EXITED', to: 'STARTING', start: { cause: 'AUTOSTART' } } as const)
        : ({ process: `p${sequence % 2}`, from: 'STARTING', to: 'RUNNING' } as const)),
    };
    outbox.append({ start: 'a', sequence, record: { transition } });
  }
  expect(reasons).toEqual([expect.stringContaining('ENOSPC')]);
  const told: TransitionInput[] = [];
  for (let batch = outbox.peek(500, 1e6); batch.length > 0; batch = outbox.peek(500, 1e6)) {
    told.push(...batch.flatMap(({ record }) => record.transition ?? []));
    outbox.acknowledge('a', batch.at(-1)?.sequence ?? 0);
  }
  const sequences = told.map((transition) => Number(transition.sequence));
  expect(sequences).toEqual([...sequences].sort((a, b) => a - b));
  expect(sequences.filter((number) => begins.has(number))).toHaveLength(begins.size);
  const gaps = told.filter(({ count }) => (count ?? 1) > 1);
  expect(gaps.length).toBeGreaterThan(0);
  expect(gaps.every(({ start, end }) => start === undefined && end === undefined)).toBe(true);
  // Every change is in a row, or counted in one.
  expect(told.reduce((sum, { count }) => sum + (count ?? 1), 0)).toBe(sequence);
}, 60_000);
