import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createClient, type Client } from '@dart/client';
import { SayHelloDocument } from '@dart/client/agent';
import type { Bench } from '../benchmark.ts';
import type { BenchDart } from './dart.ts';

/** An agent without a supervisord: the client and the documents are those of a real one. */
export interface SimulatedAgent {
  readonly hostId: string;
  readonly name: string;
  readonly start: string;
  readonly client: Client;
  /** Its credential. */
  readonly token: string;
}

/** Requests on their way at the same time: more than PostgreSQL gets connections, so that it never waits. */
export const AT_ONCE = 24;

/** Calls `work` for each item, some at a time; fails with the first that fails. */
export async function forEach<Item>(
  items: Iterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const iterator = items[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (let next = iterator.next(); !next.done; next = iterator.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** Hosts with a credential each, written to the store as an enrolment would; each agent has said hello. */
export async function startSimulatedAgents(
  bench: Bench,
  dart: BenchDart,
  count: number,
): Promise<readonly SimulatedAgent[]> {
  bench.note(`${count} agents say hello`);
  const secrets = Array.from({ length: count }, () => `dart_agent_${randomBytes(32).toString('base64url')}`);
  const hashes = secrets.map((secret) => createHash('sha256').update(secret).digest('hex'));
  const { rows } = await dart.database.connection.pool.query<{ host_id: string; name: string; hash: string }>(
    `WITH wanted AS MATERIALIZED (
       SELECT gen_random_uuid() AS host_id, 'agent-' || lpad(n::text, 5, '0') AS name, hash
       FROM unnest($1::text[]) WITH ORDINALITY AS given(hash, n)
     ), enrolled AS (INSERT INTO host (id, name, public_key) SELECT host_id, name, 'key ' || name FROM wanted)
     INSERT INTO credential (kind, secret_hash, role, name, host_id, expires_at)
     SELECT 'AGENT', hash, 'AGENT', name, host_id, now() + interval '1 day' FROM wanted
     RETURNING host_id, name, secret_hash AS hash`,
    [hashes],
  );
  const secretOf = new Map(hashes.map((hash, index) => [hash, secrets[index]]));
  const agents = rows.map(({ host_id: hostId, name, hash }) => {
    const token = secretOf.get(hash) ?? '';
    const client = createClient({ url: `${dart.url}/graphql`, token: () => token, timeoutMs: 60_000 });
    return { hostId, name, start: randomUUID(), client, token };
  });
  await forEach(agents, AT_ONCE, ({ client, start, name }) =>
    client.request(SayHelloDocument, {
      input: { start, clock: new Date().toISOString(), facts: { name, agentVersion: 'bench', labels: [] } },
    }),
  );
  return agents;
}
