import { tables, type Database } from '@dart/database';
import { and, asc, eq, lt, sql } from 'drizzle-orm';

const { operationTargets } = tables;
type Operation = typeof tables.operations.$inferSelect;

/** Actions after which processes run, so that the canaries are watched; of others the command's result counts alone. */
const STARTS: readonly Operation['action'][] = ['START', 'RESTART', 'UPDATE'];

/** Where the canaries of an operation are; `fault` says why the rest is held back. */
export type CanaryStage =
  | { readonly stage: 'waiting' | 'running' | 'watched' | 'settling' }
  | { readonly stage: 'missing' | 'bad'; readonly fault: string };

interface Watched extends Record<string, unknown> {
  readonly host: string;
  readonly host_state: string;
  readonly process: string;
  /** Null: there is no such process. */
  readonly state: string | null;
  readonly failed: string | null;
}

/**
 * The processes that the canaries' commands were for, as their hosts told last, with the last failure since then; of those
 * that are bad or not there (yet). What an update has removed, since it is assigned no more, is no trouble.
 */
async function findTroubles(tx: Database, { id, canaries, action }: Operation): Promise<readonly Watched[]> {
  const { rows } = await tx.execute<Watched>(sql`
    SELECT h.name AS host, h.state AS host_state, coalesce(x.group_name || ':' || x.name, wanted.name) AS process, x.state,
      f.to_state AS failed
    FROM operation_target t JOIN host h ON h.id = t.host_id CROSS JOIN LATERAL unnest(t.targets) AS wanted (name)
    LEFT JOIN (process x LEFT JOIN program p ON p.id = x.program_id) ON x.host_id = t.host_id
      AND wanted.name IN (x.group_name || ':' || x.name, x.group_name, p.name)
    LEFT JOIN LATERAL (
      SELECT r.to_state FROM transition r
      WHERE r.host_id = t.host_id AND r.group_name = x.group_name AND r.process = x.name AND r.received_at > t.finished_at
        AND (r.to_state IN ('BACKOFF', 'FATAL', 'UNKNOWN') OR (r.to_state = 'EXITED' AND r.expected IS FALSE))
      ORDER BY r.id DESC LIMIT 1) f ON true
    WHERE t.operation_id = ${id} AND t.position < ${canaries} AND (h.state <> 'ONLINE' OR f.to_state IS NOT NULL
      OR x.state IN ('BACKOFF', 'FATAL', 'UNKNOWN', 'STARTING') OR (x.state = 'EXITED' AND x.expected IS FALSE)
      OR (x.id IS NULL AND (${action} <> 'UPDATE'
        OR EXISTS (SELECT FROM assignment a WHERE a.host_id = t.host_id AND a.program_name = wanted.name))))
    ORDER BY t.position, process`);
  return rows;
}

function describe({ host, host_state, process, state, failed }: Watched): string {
  if (host_state !== 'ONLINE') return `canary ${host} is ${host_state.toLowerCase()}`;
  const now = (state ?? 'gone').toLowerCase();
  if (failed === null || failed === state) return `canary ${host}: ${process} is ${now}`;
  return `canary ${host}: ${process} went through ${failed.toLowerCase()}, and is ${now}`;
}

const isBad = ({ host_state, state, failed }: Watched): boolean =>
  host_state !== 'ONLINE' || (state !== null && state !== 'STARTING') || failed !== null;

/** How the canaries are: first their commands, then the processes that these were for. */
export async function judgeCanaries(tx: Database, operation: Operation): Promise<CanaryStage> {
  const targets = await tx
    .select({ state: operationTargets.state, message: operationTargets.message, host: tables.hosts.name })
    .from(operationTargets)
    .innerJoin(tables.hosts, eq(tables.hosts.id, operationTargets.hostId))
    .where(
      and(eq(operationTargets.operationId, operation.id), lt(operationTargets.position, operation.canaries)),
    )
    .orderBy(asc(operationTargets.position));
  if (targets.some(({ state }) => state === 'WAITING')) return { stage: 'waiting' };
  if (targets.some(({ state }) => state === 'RUNNING')) return { stage: 'running' };
  const failed = targets.find(({ state }) => state !== 'SUCCEEDED');
  if (failed) return { stage: 'bad', fault: `canary ${failed.host}: ${failed.message ?? 'failed'}` };
  if (!STARTS.includes(operation.action)) return { stage: 'watched' };
  const troubles = await findTroubles(tx, operation);
  const bad = troubles.find(isBad);
  if (bad !== undefined) return { stage: 'bad', fault: describe(bad) };
  // its host may not have told of it yet
  const missing = troubles.find(({ state }) => state === null);
  if (missing !== undefined) return { stage: 'missing', fault: describe(missing) };
  // startsecs are not over: neither good nor bad yet
  return { stage: troubles.length > 0 ? 'settling' : 'watched' };
}
