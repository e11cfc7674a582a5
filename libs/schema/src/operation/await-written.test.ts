import { beforeEach, describe, expect, it } from 'vitest';
import { createProgram } from '../new-program/create.ts';
import { useDatabase } from '../testing/use-database.ts';
import { advanceOperations } from './advance.ts';

const { context, run } = useDatabase();

/** Three connected hosts, and one that is not. */
beforeEach(async () => {
  await run(`
    TRUNCATE host, program, operation, gateway CASCADE;
    INSERT INTO gateway (id) VALUES ('5e1f1b0e-0000-4000-8000-000000000000');
    INSERT INTO host (name, public_key, state) SELECT 'web' || n, 'key', 'ONLINE' FROM generate_series(1, 4) n;
    INSERT INTO host_liveness (host_id, gateway_id)
      SELECT id, CASE WHEN name = 'web4' THEN NULL ELSE '5e1f1b0e-0000-4000-8000-000000000000'::uuid END FROM host`);
});

const create = async (): Promise<void> => {
  await createProgram(context, {
    program: {
      ...{ name: 'web', environment: 'production', type: 'program' },
      configuration: 'command = /bin/sleep 1000000',
    },
    where: { filter: {} },
    batchSize: 50,
  });
};

/** Lets the gateway take its steps until nothing changes. */
async function advance(): Promise<void> {
  await run(`UPDATE gateway SET seen_at = now()`);
  const fail = (error: unknown): void => {
    throw error;
  };
  while (await advanceOperations(context.db, fail));
}

const report = (host: string, refusal: string | null = null) =>
  run(`INSERT INTO assignment_report (host_id, program_id, revision, refusal)
    SELECT h.id, p.id, 1, ${refusal === null ? 'NULL' : `'${refusal}'`} FROM host h, program p WHERE h.name = '${host}'`);

const read = async (): Promise<unknown[]> =>
  (
    await run(`SELECT h.name || ' ' || t.state || coalesce(': ' || t.message, '') AS text
      FROM operation_target t JOIN host h ON h.id = t.host_id ORDER BY h.name`)
  ).map(({ text }) => text);

describe('an operation that waits for a revision', () => {
  it('acts on a host once it has written it, and says at once which is not connected', async () => {
    await create();
    await advance();
    expect(await read()).toEqual([
      'web1 WAITING',
      'web2 WAITING',
      'web3 WAITING',
      expect.stringMatching(/^web4 FAILED: web4 (has never been|is not) connected/),
    ]);
    await report('web2');
    await advance();
    expect((await read()).slice(0, 3)).toEqual(['web1 WAITING', 'web2 RUNNING', 'web3 WAITING']);
    const [command] = await run(`SELECT action, targets FROM command`);
    expect(command).toEqual({ action: 'UPDATE', targets: ['web'] });
  });

  it('fails where the host refuses the program, with the host’s reason', async () => {
    await create();
    await report('web1', 'there is no user nobody2');
    await advance();
    expect((await read())[0]).toBe('web1 FAILED: the host refused it: there is no user nobody2');
    expect(await run(`SELECT id FROM command`)).toEqual([]);
  });

  it('fails after half a minute where a connected host has written nothing', async () => {
    await create();
    await report('web1');
    await run(`UPDATE operation SET requested_at = now() - interval '31 seconds'`);
    await advance();
    const [first, second] = await read();
    expect(first).toBe('web1 RUNNING');
    expect(second).toMatch(/^web2 FAILED: its agent has not written revision 1 within 30 s/);
  });
});
