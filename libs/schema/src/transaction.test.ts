import type { Database } from '@dart/database';
import { createTestDatabase, type TestDatabase } from '@dart/testkit';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { prepareStatement } from './prepared.ts';
import { inTransaction } from './transaction.ts';

let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false });
  ({ db } = database.connection);
  await db.execute(sql`CREATE TABLE word (id serial, word text NOT NULL)`);
});

beforeEach(() => db.execute(sql`TRUNCATE word`));

afterAll(() => database.close());

const insertLast = prepareStatement(
  'insert',
  sql`INSERT INTO word (word) VALUES (${sql.placeholder('word')})`,
);
const insert = (word: string | null) => sql`INSERT INTO word (word) VALUES (${word})`;

async function readWords(): Promise<string[]> {
  const { rows } = await db.execute<{ word: string }>(sql`SELECT word FROM word ORDER BY id`);
  return rows.map(({ word }) => word);
}

it('commits what the work did and, after it, the last statements in their order', async () => {
  const result = await inTransaction(db, async (tx, last) => {
    last.push(insertLast({ word: 'last' }), insertLast({ word: 'very last' }));
    await tx.execute(insert('first'));
    expect(await readWords()).toEqual([]);
    return 'done';
  });
  expect(result).toBe('done');
  expect(await readWords()).toEqual(['first', 'last', 'very last']);
});

it('rolls back what a throw leaves half done', async () => {
  const work = inTransaction(db, async (tx) => {
    await tx.execute(insert('half'));
    throw new Error('stop here');
  });
  await expect(work).rejects.toThrow('stop here');
  expect(await readWords()).toEqual([]);
});

it.each([0, 1, 2])('rolls everything back when last statement %i fails', async (failing) => {
  const work = inTransaction(db, async (tx, last) => {
    await tx.execute(insert('first'));
    last.push(...[0, 1, 2].map((at) => insertLast({ word: at === failing ? null : `last ${at}` })));
  });
  await expect(work).rejects.toThrow(/null value in column "word"/);
  expect(await readWords()).toEqual([]);
});

it('does not call a transaction done in which a fault was caught', async () => {
  const work = inTransaction(db, (tx) => tx.execute(insert(null)).catch(() => undefined));
  await expect(work).rejects.toThrow('a statement of the transaction had failed');
});

it('refuses a transaction within another one', async () => {
  await expect(
    inTransaction(db, (tx) => inTransaction(tx, (inner) => inner.execute(insert('inner')))),
  ).rejects.toThrow('within another one');
});

it('leaves the pool usable when the server ends the connection in the middle', async () => {
  const work = inTransaction(db, (tx) => tx.execute(sql`SELECT pg_terminate_backend(pg_backend_pid())`));
  await expect(work).rejects.toThrow();
  await inTransaction(db, (tx) => tx.execute(insert('afterwards')));
  expect(await readWords()).toEqual(['afterwards']);
});
