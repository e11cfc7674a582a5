import { index, integer, jsonb, snakeCase, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, instant, rowVersion } from './columns.ts';
import { hosts } from './host.ts';

export const COMMAND_ACTIONS = [
  'START',
  'STOP',
  'RESTART',
  'SIGNAL',
  'WRITE_STDIN',
  'CLEAR_LOGS',
  'UPDATE',
  'ADD',
  'REMOVE',
  'REREAD',
  'REWRITE',
] as const;
export const COMMAND_STATES = [
  'QUEUED',
  'DELIVERED',
  'RUNNING',
  'SUCCEEDED',
  'FAILED',
  'EXPIRED',
  'UNKNOWN',
] as const;

/** The result of a command for one process. */
export interface CommandProcessResult {
  readonly process: string;
  readonly faultCode: number | null;
  readonly faultName: string | null;
  readonly message: string;
}

/** One action on one host, with its life (docs/states.md) and its result. */
export const commands = snakeCase.table(
  'command',
  {
    id: uuid().primaryKey().defaultRandom(),
    hostId: uuid()
      .notNull()
      .references(() => hosts.id, { onDelete: 'cascade' }),
    action: text({ enum: COMMAND_ACTIONS }).notNull(),
    /** Empty for actions on the host as a whole. */
    targets: text().array().notNull().default([]),
    /** SIGNAL: the name of the signal, without its SIG. */
    signal: text(),
    /** WRITE_STDIN: what is written; it may be secret and is forgotten when the command ends. */
    input: text(),
    state: text({ enum: COMMAND_STATES }).notNull().default('QUEUED'),
    requestedBy: text().notNull(),
    requestedAt: createdAt(),
    deadlineAt: instant().notNull(),
    claimedAt: instant(),
    /** The agent start that claimed it. */
    claimedBy: uuid(),
    finishedAt: instant(),
    faultCode: integer(),
    faultName: text(),
    message: text(),
    results: jsonb().$type<readonly CommandProcessResult[]>().notNull().default([]),
    idempotencyKey: text(),
    version: rowVersion(),
  },
  (t) => [
    uniqueIndex('command_idempotency_key').on(t.requestedBy, t.idempotencyKey),
    index('command_host_requested').on(t.hostId, t.requestedAt),
    index('command_open').on(t.state, t.deadlineAt),
  ],
);
