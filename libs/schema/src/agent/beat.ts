import { sql, type SQL } from 'drizzle-orm';
import { raiseTwinAgents } from '../alert/twin-agents.ts';
import type { Context } from '../context.ts';
import { AGENT_ALIVE } from '../host/agents.ts';
import { offsetOf } from './hello.ts';
import { prepareStatement, runPrepared } from '../prepared.ts';
import { SET_HOST_USAGE, usageValues, writeProcessUsage, type HostUsage } from './usage.ts';
import { ownHostId } from './own-host.ts';

export interface Beat {
  readonly reportWanted: boolean;
  readonly desiredVersion: number;
}

interface BeatRow {
  readonly report_wanted: boolean;
  readonly desired_version: string;
  readonly revive: boolean;
  readonly has_twin: boolean;
}

const renderBeat = (setUsage: SQL): SQL => sql`
  WITH alive AS (
      UPDATE host_liveness SET polled_at = now(), clock_offset_ms = ${sql.placeholder('offset')}${setUsage}
      WHERE host_id = ${sql.placeholder('hostId')}
      RETURNING host_id, reported_at IS NULL OR reported_at < now() - interval '1 hour'
        OR (${sql.placeholder('digest')}::text IS NOT NULL AND digest IS DISTINCT FROM ${sql.placeholder('digest')}) AS report_wanted
    ), seen AS (
      UPDATE agent_start SET seen_at = now() WHERE id = ${sql.placeholder('start')} AND host_id = ${sql.placeholder('hostId')}
    )
    SELECT alive.report_wanted, host.desired_version,
      host.state <> 'ONLINE' OR host.deleted_at IS NOT NULL OR host.supervisor_state IS DISTINCT FROM coalesce(${sql.placeholder('supervisorState')}::text, host.supervisor_state) AS revive,
      -- as it stood before this beat
      coalesce(own.seen_at > last.created_at AND last.seen_at > now() - ${AGENT_ALIVE}::interval, false) AS has_twin
    FROM alive JOIN host ON host.id = alive.host_id
      LEFT JOIN agent_start own ON own.id = ${sql.placeholder('start')} AND own.host_id = host.id
      LEFT JOIN agent_start last ON last.id = host.start_id AND last.id <> own.id`;

const writeBeat = prepareStatement('write-beat', renderBeat(sql``));
const writeBeatWithUsage = prepareStatement('write-beat-with-usage', renderBeat(SET_HOST_USAGE));

/**
 * A heartbeat: the host is alive, and its states are those that the gateway has. When the digest differs, or no full
 * report came for an hour, one is asked for. It writes to the liveness alone; the host's own row changes only when its
 * state does. Of a start that is not the one that said hello last, the second beat since that hello says that it was not
 * replaced: two agents are alive.
 */
export async function beat(
  context: Context,
  input: {
    start: string;
    clock: Date;
    digest: string | null;
    supervisorState: string | null;
    usage: HostUsage | null;
  },
): Promise<Beat> {
  const hostId = ownHostId(context);
  const { start, digest, supervisorState, usage } = input;
  const values = { hostId, start, digest, supervisorState, offset: offsetOf(input.clock) };
  const [row] = await runPrepared<BeatRow>(
    context.db,
    usage === null ? writeBeat(values) : writeBeatWithUsage({ ...values, ...usageValues(usage) }),
  );
  await writeProcessUsage(context.db, hostId, input.usage?.processes ?? []);
  if (!row) throw new Error(`host ${hostId} of a credential is gone`);
  if (row.revive) {
    await context.db.execute(sql`
      UPDATE host SET state = 'ONLINE', deleted_at = NULL,
        state_since = CASE WHEN state = 'ONLINE' THEN state_since ELSE now() END,
        supervisor_state = coalesce(${input.supervisorState}::text, supervisor_state),
        version = nextval('row_version')
      WHERE id = ${hostId}`);
  }
  if (row.has_twin) await raiseTwinAgents(context.db, hostId);
  return { reportWanted: row.report_wanted, desiredVersion: Number(row.desired_version) };
}
