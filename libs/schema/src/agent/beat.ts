import type { Database } from '@dart/database';
import { sql, type SQL } from 'drizzle-orm';
import { raiseTwinAgents } from '../alert/twin-agents.ts';
import type { Context } from '../context.ts';
import { gather } from '../gather.ts';
import { AGENT_ALIVE } from '../host/agents.ts';
import { prepareStatement, runPrepared } from '../prepared.ts';
import { offsetOf } from './hello.ts';
import { ownHostId } from './own-host.ts';
import { toRecordset } from './recordset.ts';
import { KEEP_HOST_USAGE, writeProcessUsage, type HostUsage } from './usage.ts';

export interface Beat {
  readonly reportWanted: boolean;
  readonly desiredVersion: number;
}

/** What a heartbeat writes of its host; what is not told of its usage stays. */
interface Pulse extends Partial<Omit<HostUsage, 'processes'>> {
  readonly hostId: string;
  readonly start: string;
  readonly digest: string | null;
  readonly supervisorState: string | null;
  readonly offset: number;
}

interface BeatRow {
  readonly host_id: string;
  readonly report_wanted: boolean;
  readonly desired_version: string;
  readonly revive: boolean;
  readonly has_twin: boolean;
}

const rows = sql.placeholder('rows');

/**
 * Beats of hosts, of each one at most. A host's start is locked before its liveness, as reports do.
 * @param known how starts that said hello are joined: with JOIN the beats of others are left out.
 * @param busy what is done with a host whose rows somebody else has locked.
 */
const renderBeats = (known: SQL, busy: SQL): SQL => sql`
  WITH pulse AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(${rows}::jsonb) AS p("hostId" uuid, start uuid, digest text, "supervisorState" text,
      "offset" int, load1 real, load5 real, load15 real, "memoryAvailableBytes" bigint, "logDiskBytes" bigint,
      "logDiskFreeBytes" bigint)
  ), own AS MATERIALIZED (
    SELECT s.id, s.host_id, s.seen_at FROM pulse JOIN agent_start s ON s.id = pulse.start AND s.host_id = pulse."hostId"
    FOR UPDATE OF s ${busy}
  ), live AS MATERIALIZED (
    SELECT l.host_id, pulse.*, own.id AS own_id, own.seen_at FROM pulse ${known} own ON own.host_id = pulse."hostId"
      JOIN host_liveness l ON l.host_id = pulse."hostId"
    FOR UPDATE OF l ${busy}
  ), alive AS (
    UPDATE host_liveness l SET polled_at = now(), clock_offset_ms = live."offset", ${KEEP_HOST_USAGE}
    FROM live WHERE l.host_id = live.host_id
    RETURNING live.*, l.reported_at IS NULL OR l.reported_at < now() - interval '1 hour'
      OR (live.digest IS NOT NULL AND l.digest IS DISTINCT FROM live.digest) AS report_wanted
  ), seen AS (
    UPDATE agent_start s SET seen_at = now() FROM live WHERE s.id = live.own_id
  )
  SELECT alive.host_id, alive.report_wanted, host.desired_version,
    host.state <> 'ONLINE' OR host.deleted_at IS NOT NULL
      OR host.supervisor_state IS DISTINCT FROM coalesce(alive."supervisorState", host.supervisor_state) AS revive,
    -- as it stood before this beat
    coalesce(alive.seen_at > last.created_at AND last.seen_at > now() - ${AGENT_ALIVE}::interval, false) AS has_twin
  FROM alive JOIN host ON host.id = alive.host_id
    LEFT JOIN agent_start last ON last.id = host.start_id AND last.id <> alive.own_id`;

/** Waits for nobody: hosts that report just now are left out. */
const writeBeats = prepareStatement('write-beats', renderBeats(sql`JOIN`, sql`SKIP LOCKED`));
const writeOneBeat = prepareStatement('write-one-beat', renderBeats(sql`LEFT JOIN`, sql``));

async function writeAlone(db: Database, pulse: Pulse): Promise<BeatRow> {
  const [row] = await runPrepared<BeatRow>(db, writeOneBeat({ rows: toRecordset([pulse]) }));
  if (row === undefined) throw new Error(`host ${pulse.hostId} of a credential is gone`);
  return row;
}

/** Ten thousand hosts send one each 10 s: twenty in this time. */
const GATHER_MS = 20;

/** Beats of many hosts in one statement; what that leaves out, or all when it fails, each alone and without the others. */
const writeBeat = gather<Pulse, Promise<BeatRow>>(async (db, pulses) => {
  const lastOfHost = new Map(pulses.map((pulse) => [pulse.hostId, pulse]));
  const together = writeBeats({ rows: toRecordset([...lastOfHost.values()]) });
  const rows = await runPrepared<BeatRow>(db, together).catch(() => []);
  const rowOf = new Map(rows.map((row) => [lastOfHost.get(row.host_id), row]));
  return pulses.map(async (pulse) => rowOf.get(pulse) ?? writeAlone(db, pulse));
}, GATHER_MS);

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
  const { start, digest, supervisorState, clock } = input;
  const { processes = [], ...usage } = input.usage ?? {};
  const row = await writeBeat(context.db, {
    ...{ hostId, start, digest, supervisorState, offset: offsetOf(clock) },
    ...usage,
  });
  await writeProcessUsage(context.db, hostId, processes);
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
