import { beforeEach, describe, expect, it } from 'vitest';
import { NO_CANARIES } from '../operation/request.ts';
import { useDatabase } from '../testing/use-database.ts';
import { applyPendingChanges } from './apply.ts';
import { countStartsOf } from './effect.ts';
import { cursorOf, findPendingGroups } from './find-groups.ts';

const { context, run } = useDatabase();

/** Three hosts that run revision 1 of web, two processes each, and have written revision 2. */
beforeEach(async () => {
  await run(`
    TRUNCATE host, program, operation CASCADE;
    INSERT INTO host (name, public_key, state) SELECT 'web' || n, 'key', 'ONLINE' FROM generate_series(1, 3) n;
    INSERT INTO program (name, environment, revision, type, configuration)
      VALUES ('web', 'production', 2, 'PROGRAM', 'command = /bin/new');
    INSERT INTO program_revision (program_id, number, type, configuration, created_by)
      SELECT id, n, 'PROGRAM', CASE n WHEN 1 THEN 'command = /bin/old' ELSE E'command = /bin/new\\nnumprocs = 3' END, 'ann'
      FROM program, generate_series(1, 2) n;
    INSERT INTO assignment (host_id, program_id, program_name, created_by)
      SELECT h.id, p.id, p.name, 'ann' FROM host h, program p;
    INSERT INTO assignment_report (host_id, program_id, revision) SELECT h.id, p.id, 2 FROM host h, program p;
    INSERT INTO process (host_id, group_name, name, state, state_since, program_id, revision)
      SELECT h.id, 'web', 'web_' || n, CASE n WHEN 0 THEN 'RUNNING' ELSE 'STOPPED' END, now(), p.id, 1
      FROM host h, program p, generate_series(0, 1) n;
    INSERT INTO pending_change (host_id, group_name, kind, program_id)
      SELECT h.id, 'web', 'CHANGED', p.id FROM host h, program p`);
});

const find = (filter: Parameters<typeof findPendingGroups>[1] = {}) => findPendingGroups(context.db, filter);

const WANTED = {
  ...{ reason: null, batchSize: 1, pauseSeconds: 0, stopAfter: null, idempotencyKey: null },
  ...NO_CANARIES,
};

const apply = (ids: readonly string[], hosts: readonly string[] | null = null, more: object = {}) =>
  applyPendingChanges(context, { ids, hosts }, { ...WANTED, ...more });

describe('pending changes', () => {
  it('are one where they are identical, with the texts before and after and what applying does', async () => {
    const [group, ...others] = await find();
    expect(others).toEqual([]);
    expect(group).toMatchObject({
      ...{ group: 'web', kind: 'CHANGED', program: { name: 'web', environment: 'production' }, stops: 3 },
      sections: [
        {
          program: 'web',
          before: { revision: 1, configuration: 'command = /bin/old' },
          after: { revision: 2, configuration: 'command = /bin/new\nnumprocs = 3' },
          refusal: null,
        },
      ],
    });
    expect(group?.hostIds).toHaveLength(3);
    expect(group === undefined ? 0 : countStartsOf(group)).toBe(9);
  });

  it('stand apart where what runs, or what the host writes, differs', async () => {
    await run(`UPDATE process SET revision = NULL WHERE host_id = (SELECT id FROM host WHERE name = 'web2')`);
    await run(`UPDATE assignment_report SET differences = '[{"key": "user", "value": "www", "reason": "test"}]'
      WHERE host_id = (SELECT id FROM host WHERE name = 'web3')`);
    const groups = await find();
    expect(groups.map(({ hostIds }) => hostIds.length)).toEqual([1, 1, 1]);
    expect(new Set(groups.map(({ id }) => id)).size).toBe(3);
    const [first, second] = groups;
    if (first === undefined || second === undefined) throw new Error('there are three');
    const page = await findPendingGroups(context.db, {}, 1, cursorOf(first));
    expect(page).toEqual([second]);
    expect(await find({ host: 'web2', kinds: ['CHANGED'], program: 'web' })).toHaveLength(1);
    expect(await find({ kinds: ['REMOVED'] })).toEqual([]);
  });

  it('of a group of programs show each program in it', async () => {
    await run(`
      INSERT INTO program (name, environment, revision, type, configuration)
        VALUES ('shop', 'production', 1, 'GROUP', 'programs = web,worker');
      INSERT INTO pending_change (host_id, group_name, kind, program_id)
        SELECT h.id, 'shop', 'ADDED', p.id FROM host h, program p WHERE p.name = 'shop' AND h.name = 'web1'`);
    const [shop] = await find({ program: 'shop' });
    expect(shop).toMatchObject({ kind: 'ADDED', stops: 0, sections: [{ program: 'web', before: null }] });
    expect(shop?.sections[0]?.after?.revision).toBe(2);
  });

  it('of a removal have no text after it, and start nothing', async () => {
    await run(`UPDATE pending_change SET kind = 'REMOVED'`);
    const [removed] = await find();
    expect(removed).toMatchObject({ stops: 3, sections: [{ before: { revision: 1 }, after: null }] });
    expect(removed === undefined ? 1 : countStartsOf(removed)).toBe(0);
  });
});

describe('applying pending changes', () => {
  it('begins one operation with a target for each host, and the same key begins no other', async () => {
    const [group] = await find();
    const id = await apply([group?.id ?? ''], null, { idempotencyKey: 'k', batchSize: 2 });
    expect(await apply([group?.id ?? ''], null, { idempotencyKey: 'k' })).toBe(id);
    expect(await run(`SELECT action, batch_size, requested_by FROM operation`)).toEqual([
      { action: 'UPDATE', batch_size: 2, requested_by: 'ann' },
    ]);
    const targets = await run(
      `SELECT h.name, t.targets FROM operation_target t JOIN host h ON h.id = t.host_id ORDER BY position`,
    );
    expect(targets).toEqual(['web1', 'web2', 'web3'].map((name) => ({ name, targets: ['web'] })));
  });

  it('on named hosts leaves the others alone', async () => {
    const [group] = await find();
    await apply([group?.id ?? ''], ['web2']);
    expect(await run(`SELECT h.name FROM operation_target t JOIN host h ON h.id = t.host_id`)).toEqual([
      { name: 'web2' },
    ]);
    await expect(apply([group?.id ?? ''], ['web9'])).rejects.toThrow('There is no host web9.');
  });

  it('is refused as a whole when one of them is no longer what it was', async () => {
    const [group] = await find();
    await run(`UPDATE assignment_report SET revision = 1`);
    await expect(apply([group?.id ?? ''])).rejects.toThrow(/has changed meanwhile/);
    expect(await run('SELECT FROM operation')).toEqual([]);
  });

  it('is refused for what dart did not write', async () => {
    await run(`UPDATE pending_change SET program_id = NULL`);
    const [group] = await find();
    expect(group).toMatchObject({ program: null, hostIds: expect.any(Array) as unknown });
    await expect(apply([group?.id ?? ''])).rejects.toThrow('dart did not write the group web');
  });
});
