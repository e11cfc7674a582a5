import { sql } from 'drizzle-orm';
import {
  bigint,
  index,
  integer,
  primaryKey,
  real,
  snakeCase,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, instant, rowVersion } from './columns.ts';

export const HOST_STATES = ['ONLINE', 'SILENT', 'OFFLINE'] as const;
export const LABEL_SOURCES = ['AGENT', 'PERSON'] as const;

/** A machine on which an agent was enrolled; written by reports and by the sweeper of silent hosts. */
export const hosts = snakeCase.table(
  'host',
  {
    id: uuid().primaryKey().defaultRandom(),
    name: text().notNull(),
    /** What its agent calls itself while another host has that name; null otherwise. */
    wantedName: text(),
    /** Ed25519, SPKI, base64: whoever holds the private key is this host. */
    publicKey: text().notNull(),
    state: text({ enum: HOST_STATES }).notNull().default('OFFLINE'),
    stateSince: instant().notNull().defaultNow(),
    /** The agent start that speaks for the host now, as ordered at its hello. */
    startId: uuid(),
    bootedAt: instant(),
    platform: text(),
    os: text(),
    architecture: text(),
    cpuCount: integer(),
    memoryBytes: bigint({ mode: 'number' }),
    supervisorVersion: text(),
    supervisorState: text(),
    agentVersion: text(),
    /** supervisord's groups that are dart itself: the agent does not act on them. */
    ownGroups: text().array().notNull().default([]),
    /** Raised in the transaction that changes anything the host should run. */
    desiredVersion: bigint({ mode: 'number' }).notNull().default(0),
    /** The desired version that the agent last wrote to its configuration file. */
    writtenVersion: bigint({ mode: 'number' }),
    createdAt: createdAt(),
    deletedAt: instant(),
    /** Its key gets no credential any more, until it is enrolled anew. */
    revokedAt: instant(),
    version: rowVersion(),
  },
  (t) => [
    uniqueIndex('host_name_live')
      .on(t.name)
      .where(sql`${t.deletedAt} is null`),
  ],
);

/**
 * What changes with every beat of a host. It stands apart from `host`, so that ten thousand heartbeats write no change
 * log and wake no view.
 */
export const hostLiveness = snakeCase.table('host_liveness', {
  hostId: uuid()
    .primaryKey()
    .references(() => hosts.id, { onDelete: 'cascade' }),
  polledAt: instant(),
  /** The host's clock less the gateway's, in milliseconds. */
  clockOffsetMs: integer(),
  /** The digest of the process states that the gateway holds for this host. */
  digest: text(),
  reportedAt: instant(),
  /** Runnable and waiting tasks of the host, averaged over 1, 5 and 15 minutes. */
  load1: real(),
  load5: real(),
  load15: real(),
  memoryAvailableBytes: bigint({ mode: 'number' }),
  /** Of the disk that holds supervisord's log. */
  logDiskBytes: bigint({ mode: 'number' }),
  logDiskFreeBytes: bigint({ mode: 'number' }),
  /** The gateway that holds the agent's stream; null when no stream is open. */
  gatewayId: uuid(),
  connectedAt: instant(),
});

/** One start of an agent process: the random id it gave itself, numbered by the gateway at its hello. */
export const agentStarts = snakeCase.table(
  'agent_start',
  {
    id: uuid().primaryKey(),
    hostId: uuid()
      .notNull()
      .references(() => hosts.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    /** What it calls its host, its version, and when it was heard of last; null when it has not spoken itself. */
    hostName: text(),
    agentVersion: text(),
    seenAt: instant(),
    /** The last record accepted of this start; records up to it are ignored when they come again. */
    acceptedSequence: bigint({ mode: 'number' }).notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex('agent_start_number').on(t.hostId, t.number)],
);

/** `key=value` on a host; a person's label wins over the agent's of the same key. */
export const hostLabels = snakeCase.table(
  'host_label',
  {
    hostId: uuid()
      .notNull()
      .references(() => hosts.id, { onDelete: 'cascade' }),
    key: text().notNull(),
    source: text({ enum: LABEL_SOURCES }).notNull(),
    value: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.hostId, t.key, t.source] }),
    index('host_label_key_value').on(t.key, t.value),
  ],
);

/** A running gateway; its `seenAt` is its lease on the agents' streams it holds. */
export const gateways = snakeCase.table('gateway', {
  id: uuid().primaryKey(),
  seenAt: instant().notNull().defaultNow(),
});
