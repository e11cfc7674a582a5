import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '@dart/database';
import { countDeliveries } from '@dart/schema';
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import type { AgentStreams } from '../agents/hub.ts';
import type { Sender } from '../deliveries/sender.ts';
import type { ViewHub } from '../live/hub.ts';
import type { LogRelays } from '../logs/hub.ts';

/** What `/metrics` tells, read when it is asked: the process, the live views and the agents of this gateway. */
export function createMetrics(
  views: ViewHub,
  agents: AgentStreams,
  logs: LogRelays,
  sender: Sender,
  db: Database,
): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  const counter = (name: string, help: string, read: () => number) =>
    new Counter({
      name,
      help,
      registers: [registry],
      collect() {
        this.reset();
        this.inc(read());
      },
    });
  gauge('dart_agents_connected', 'Hosts whose agents hold a stream to this gateway', () => agents.size);
  gauge('dart_log_streams', 'Logs that are being read through this gateway', () => logs.size);
  gauge('dart_live_streams', 'Open streams of live views', () => views.load.streams);
  gauge('dart_live_views', 'Distinct views that these streams read', () => views.load.views);
  gauge('dart_live_depth_rows', 'Rows that wait for readers, over all of them', () => views.load.depth);
  counter(
    'dart_live_conflated_total',
    'Times that a reader lagged and got the latest of each row in place of every event',
    () => views.counts.conflated,
  );
  counter(
    'dart_live_resynced_total',
    'Times that a reader got a new first picture',
    () => views.counts.resynced,
  );
  counter('dart_live_closed_total', 'Streams of live views that have ended', () => views.counts.closed);
  addDeliveries(registry, sender, db);
  return registry;
}

/** What the database has to say of metrics may take so long, in milliseconds; the others are told without it. */
const DATABASE_MS = 2_000;

/** Attempts of this gateway by what came of them, and what waits or is dead, whichever gateway sends it. */
function addDeliveries(registry: Registry, sender: Sender, db: Database): void {
  new Counter({
    name: 'dart_delivery_attempts_total',
    help: 'Attempts to deliver alerts: delivered, failed (tried again), dead (given up), lost (too slow; another took it)',
    labelNames: ['outcome'],
    registers: [registry],
    collect() {
      this.reset();
      for (const [outcome, count] of Object.entries(sender.counts)) this.inc({ outcome }, count);
    },
  });
  new Gauge({
    name: 'dart_deliveries',
    help: 'Deliveries of alerts in this state, in the database',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      this.reset();
      const late = delay(DATABASE_MS, undefined, { ref: false });
      const counts = await Promise.race([countDeliveries(db).catch(() => undefined), late]);
      for (const [state, count] of Object.entries(counts ?? {}))
        this.set({ state: state.toLowerCase() }, count);
    },
  });
}
