import { tables, type Database } from '@dart/database';
import { toError, type Logger, type Service } from '@dart/runtime';
import {
  clearGoneAlerts,
  foldTally,
  sweepDeliveries,
  sweepHeartbeats,
  sweepHeldEvents,
  sweepLateFires,
  sweepLongRuns,
  sweepRefusedEnrolments,
  sweepSelectors,
  sweepSharedNames,
  sweepSilentAgents,
  sweepTwinAgents,
  sweepUnsettledFires,
} from '@dart/schema';
import { and, inArray, isNotNull, or, lt, sql } from 'drizzle-orm';
import type { AgentStreams } from '../agents/hub.ts';
import { noteConnections } from '../agents/note-connections.ts';
import type { Bus } from '../bus/bus.ts';
import type { ViewHub } from '../live/hub.ts';
import type { LogRelays } from '../logs/hub.ts';
import type { Retention } from './retention.ts';
import { thinChanges } from './thin-changes.ts';
import { thinDeliveries } from './thin-deliveries.ts';
import { thinEvents } from './thin-events.ts';
import { thinLeases } from './thin-leases.ts';
import { thinRuns } from './thin-runs.ts';
import { thinTransitions } from './thin-transitions.ts';

/** Often enough that a host is shown as offline within a second of crossing the limit. */
const PASS_MS = 500;
/** A gateway that was not seen for so long is dead; the agents' streams it held are gone. */
const GATEWAY_LEASE = '6 seconds';
const SILENT_AFTER = '20 seconds';
const OFFLINE_AFTER = '30 seconds';
/** How long a client can be away and still resume by its cursor. */
const CHANGE_LOG_KEPT = '1 hour';
/** Passes between two looks at what raises or clears alerts by time alone, and two foldings of the tally: 5 s. */
const PASSES_BETWEEN_ALERTS = 10;
/** Passes between two looks at what selectors assign beyond what each change of labels does itself: 5 s. */
const PASSES_BETWEEN_SELECTORS = 10;
/** Passes between two looks at runs that are late or take long: 30 s. With 10,000 schedules on hosts a look takes 0.1 s. */
const PASSES_BETWEEN_LATENESS = 60;
/** Passes between two thinnings of the change log, of history, leases, deliveries and used-up secrets: a minute. */
const PASSES_BETWEEN_THINNINGS = 120;

/**
 * What time alone changes: silent hosts, dead gateways, commands past their deadline, heartbeats that ran out, fires
 * of which nobody tells, assignments by selectors, runs that are late or take long, ended credentials, old changes,
 * history and leases.
 * Every statement names the state it leaves, so that any number of gateways may sweep at once.
 */
export class Sweeper implements Service {
  readonly #gatewayId: string;
  readonly #db: Database;
  readonly #bus: Bus;
  readonly #views: ViewHub;
  readonly #agents: AgentStreams;
  readonly #logs: LogRelays;
  readonly #retention: Retention;
  readonly #logger: Logger;
  #passes: Promise<void> = Promise.resolve();
  #running = false;
  #count = 0;
  #wake: () => void = () => undefined;

  constructor(
    gatewayId: string,
    db: Database,
    bus: Bus,
    views: ViewHub,
    agents: AgentStreams,
    logs: LogRelays,
    retention: Retention,
    logger: Logger,
  ) {
    this.#gatewayId = gatewayId;
    this.#db = db;
    this.#bus = bus;
    this.#views = views;
    this.#agents = agents;
    this.#logs = logs;
    this.#retention = retention;
    this.#logger = logger;
  }

  async start(): Promise<void> {
    await this.#beat();
    // no gateway may have run for longer than partitions were made ahead
    await thinTransitions(this.#db, this.#retention.transitionsDays, this.#logger);
    this.#running = true;
    this.#passes = this.#loop();
  }

  async stop(): Promise<void> {
    this.#running = false;
    this.#wake();
    await this.#passes;
    try {
      await this.#db.execute(sql`DELETE FROM gateway WHERE id = ${this.#gatewayId}`);
    } catch (error) {
      this.#logger.warn({ err: toError(error) }, 'the gateway could not sign off; its lease ends by itself');
    }
  }

  async #loop(): Promise<void> {
    while (this.#running) {
      try {
        if (await this.runOnce()) this.#bus.committed();
      } catch (error) {
        this.#logger.warn({ err: toError(error) }, 'a sweep failed; trying again');
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, PASS_MS);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  /** One pass. Returns whether it changed anything that views show. */
  async runOnce(): Promise<boolean> {
    this.#count += 1;
    await this.#beat();
    const changed =
      (await this.#sweepHosts()) + (await this.#sweepConnections()) + (await this.#sweepCommands());
    await this.#endStreams();
    await this.#mendStreams();
    const alerts = this.#count % PASSES_BETWEEN_ALERTS === 1 ? await this.#sweepAlerts() : 0;
    if (this.#count % PASSES_BETWEEN_ALERTS === 6) {
      await foldTally(this.#db, 'process_tally');
      await foldTally(this.#db, 'assignment_tally');
    }
    const assignments = this.#count % PASSES_BETWEEN_SELECTORS === 3 ? await sweepSelectors(this.#db) : 0;
    const late = this.#count % PASSES_BETWEEN_LATENESS === 2 ? await this.#sweepLateness() : 0;
    if (this.#count % PASSES_BETWEEN_THINNINGS === 0) await this.#thin();
    return changed + alerts + assignments + late > 0;
  }

  async #beat(): Promise<void> {
    await this.#db.execute(sql`
      INSERT INTO gateway (id) VALUES (${this.#gatewayId}) ON CONFLICT (id) DO UPDATE SET seen_at = now()`);
  }

  async #sweepHosts(): Promise<number> {
    const { rows } = await this.#db.execute<{ id: string }>(sql`
      UPDATE host SET state = late.state, state_since = now(), version = nextval('row_version')
      FROM (
        SELECT h.id, CASE WHEN l.polled_at < now() - ${OFFLINE_AFTER}::interval THEN 'OFFLINE' ELSE 'SILENT' END AS state
        FROM host_liveness l JOIN host h ON h.id = l.host_id
        WHERE l.polled_at < now() - ${SILENT_AFTER}::interval AND h.state <> 'OFFLINE' AND h.deleted_at IS NULL
      ) late
      WHERE host.id = late.id AND host.state <> late.state RETURNING host.id`);
    return rows.length;
  }

  /** Streams that a dead gateway held. */
  async #sweepConnections(): Promise<number> {
    const isDead = sql`gateway_id IS NOT NULL AND NOT EXISTS (
      SELECT FROM gateway g WHERE g.id = gateway_id AND g.seen_at > now() - ${GATEWAY_LEASE}::interval)`;
    const hosts = await noteConnections(this.#db, {
      hosts: sql`id IN (SELECT host_id FROM host_liveness WHERE ${isDead})`,
      set: sql`gateway_id = NULL, connected_at = NULL`,
      where: isDead,
    });
    return hosts.length;
  }

  async #sweepCommands(): Promise<number> {
    const { rows } = await this.#db.execute<{ id: string }>(sql`
      UPDATE command SET finished_at = now(), input = NULL, version = nextval('row_version'),
        state = CASE WHEN state = 'RUNNING' THEN 'UNKNOWN' ELSE 'EXPIRED' END,
        message = CASE WHEN state = 'RUNNING'
          THEN 'The agent took it, but no result came in time. Look at the process; a late result still replaces this.'
          ELSE 'The agent did not take it in time; it never ran. Look at the host’s agent and send it again.' END
      WHERE state IN ('QUEUED', 'DELIVERED', 'RUNNING') AND deadline_at < now() RETURNING id`);
    return rows.length;
  }

  async #sweepAlerts(): Promise<number> {
    return (
      (await sweepHeartbeats(this.#db)) +
      (await sweepSilentAgents(this.#db)) +
      (await sweepTwinAgents(this.#db)) +
      (await sweepSharedNames(this.#db)) +
      (await sweepRefusedEnrolments(this.#db)) +
      (await sweepUnsettledFires(this.#db)) +
      (await sweepHeldEvents(this.#db)) +
      // a report and a registration that crossed each other
      (await clearGoneAlerts(this.#db, {})) +
      (await sweepDeliveries(this.#db))
    );
  }

  async #sweepLateness(): Promise<number> {
    return (await sweepLateFires(this.#db)) + (await sweepLongRuns(this.#db));
  }

  /** A revoked credential loses its streams, too. */
  async #endStreams(): Promise<void> {
    const holders = [this.#views, this.#agents, this.#logs];
    const held = holders.flatMap(({ credentialIds }) => credentialIds);
    if (held.length === 0) return;
    const { credentials } = tables;
    const ended = await this.#db
      .select({ id: credentials.id })
      .from(credentials)
      .where(
        and(
          inArray(credentials.id, held),
          or(isNotNull(credentials.revokedAt), lt(credentials.expiresAt, sql`now()`)),
        ),
      );
    const ids = ended.map(({ id }) => id);
    for (const holder of holders) holder.endStreamsOf(ids);
  }

  /**
   * A half-open stream takes what is written to it for many minutes; the host's beats say that nobody reads it. And what
   * is noted of streams may be wrong: a note that failed, or a lease that ran out while the gateway or the database stood still.
   */
  async #mendStreams(): Promise<void> {
    const held = this.#agents.hostIds;
    const { rows } = await this.#db.execute<{ hostId: string; isSilent: boolean }>(sql`
      SELECT host_id AS "hostId", polled_at < now() - ${OFFLINE_AFTER}::interval AS "isSilent"
      FROM host_liveness WHERE host_id = ANY(${sql.param(held)}::uuid[])
        AND (polled_at < now() - ${OFFLINE_AFTER}::interval OR gateway_id IS NULL)
      UNION ALL
      SELECT host_id, false FROM host_liveness
      WHERE gateway_id = ${this.#gatewayId} AND host_id <> ALL(${sql.param(held)}::uuid[])`);
    this.#agents.endStreamsOfHosts(rows.filter(({ isSilent }) => isSilent).map(({ hostId }) => hostId));
    this.#agents.noteAgain(rows.filter(({ isSilent }) => !isSilent).map(({ hostId }) => hostId));
  }

  async #thin(): Promise<void> {
    await this.#db.execute(sql`
      WITH gone AS (DELETE FROM change_log WHERE at < now() - ${CHANGE_LOG_KEPT}::interval RETURNING xid)
      UPDATE change_log_floor SET xid = last.xid FROM (SELECT max(xid::text::bigint)::text::xid8 AS xid FROM gone) last
      WHERE last.xid > change_log_floor.xid`);
    await this.#db.execute(sql`
      DELETE FROM credential WHERE expires_at < now() - interval '7 days' AND kind <> 'ACCESS'`);
    await this.#db.execute(sql`
      DELETE FROM credential WHERE kind = 'CHALLENGE' AND (uses_left = 0 OR expires_at < now())`);
    await this.#db.execute(sql`DELETE FROM gateway WHERE seen_at < now() - interval '1 day'`);
    const { transitionsDays, runsDays, eventsDays, changesDays } = this.#retention;
    await thinTransitions(this.#db, transitionsDays, this.#logger);
    await thinRuns(this.#db, runsDays);
    await thinEvents(this.#db, eventsDays);
    await thinChanges(this.#db, changesDays);
    await thinLeases(this.#db);
    await thinDeliveries(this.#db);
  }
}
