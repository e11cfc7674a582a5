import { expect, test } from 'vitest';
import { startDaemon } from '../fixtures/daemon.ts';
import { silent } from '../fixtures/silent.ts';
import { waitFor } from '../fixtures/wait-for.ts';
import { createRunCauses } from '../runs/causes.ts';
import { createSupervisord } from '../supervisord/supervisord.ts';
import { createBrokenStarts, type Start } from './broken-start.ts';
import type { Fire } from './fire.ts';

const ROW = { group: 'job', name: 'job', state: 'STOPPED', stateSinceMs: 0 } as const;
const FIRE: Fire = {
  program: { programId: 'id-job', name: 'job', revision: 1 },
  schedule: { name: 'default', overlap: 'SKIP', limitSeconds: null, once: false },
  nominalMs: 0,
};

test('A start that supervisord may have taken before it fell silent is unknown, and its event is expected until it answers', async () => {
  const { daemon } = await startDaemon();
  const supervisord = createSupervisord({ serverUrl: `unix://${daemon.socketPath}` }, 200);
  const expectation = createRunCauses().expect(ROW.group, ROW.name, { cause: 'FIRE' });
  const start: Start = {
    fire: FIRE,
    row: ROW,
    expectation,
    takeBack: () => {
      expectation.takeBack();
    },
  };
  const outcomes: string[] = [];
  const decide = createBrokenStarts({
    supervisord,
    records: {
      record: (_fire, outcome) => void outcomes.push(outcome),
      recordStored: () => undefined,
      follow: () => undefined,
      settle: () => undefined,
    },
    alarms: { raise: () => undefined, clear: () => undefined },
    logger: silent,
    waitMs: 100,
  });
  const pid = daemon.pid ?? 0;
  process.kill(pid, 'SIGSTOP');
  try {
    expect(await decide([start], 'did not answer')).toEqual([]);
    expect(outcomes).toEqual(['UNKNOWN']);
    expect(expectation.ending).toBeUndefined();
  } finally {
    process.kill(pid, 'SIGCONT');
  }
  await waitFor('the end of the expectation', () => expectation.ending === 'TAKEN_BACK');
  expect(outcomes).toEqual(['UNKNOWN']);
});
