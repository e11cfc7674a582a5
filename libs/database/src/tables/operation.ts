import { index, integer, jsonb, snakeCase, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, instant, rowVersion } from './columns.ts';
import { COMMAND_ACTIONS } from './command.ts';
import { hosts } from './host.ts';
import { programs } from './program.ts';

export const OPERATION_STATES = ['RUNNING', 'HELD', 'SUCCEEDED', 'FAILED', 'CANCELLED'] as const;
export const OPERATION_TARGET_STATES = ['WAITING', 'RUNNING', 'SUCCEEDED', 'FAILED', 'SKIPPED'] as const;
export type OperationTargetState = (typeof OPERATION_TARGET_STATES)[number];

/** How many of an operation's targets are in each state. */
export type OperationCounts = Readonly<Record<OperationTargetState, number>>;

/** One action on many hosts, in batches, with its life (docs/states.md). */
export const operations = snakeCase.table(
  'operation',
  {
    id: uuid().primaryKey().defaultRandom(),
    action: text({ enum: COMMAND_ACTIONS }).notNull(),
    /** SIGNAL: the name of the signal, without its SIG. */
    signal: text(),
    reason: text(),
    /** Targets that are acted on at the same time. */
    batchSize: integer().notNull(),
    /** Between the end of a batch and the beginning of the next. */
    pauseSeconds: integer().notNull(),
    /** So many failures end it; null: it goes through all targets. */
    stopAfter: integer(),
    /** So many targets, the first ones, are canaries: the rest begins when they are well; 0: none is. */
    canaries: integer().notNull().default(0),
    /** For how long they are watched. */
    canaryWatchSeconds: integer().notNull().default(30),
    /** When the rest was allowed to begin: the canaries were well, or a person let it go on. */
    canariesPassedAt: instant(),
    /** What was wrong with a canary, and when that held back the rest. */
    heldReason: text(),
    heldAt: instant(),
    /** Who let it go on all the same, and how many canaries had failed then. */
    continuedBy: text(),
    heldFailures: integer().notNull().default(0),
    /** The program that applies its changes by itself in this way; null: a person asked. */
    programId: uuid().references(() => programs.id, { onDelete: 'set null' }),
    /** A host is acted on once it has written this revision of this program; null: at once. */
    awaitedProgramId: uuid().references(() => programs.id, { onDelete: 'set null' }),
    awaitedRevision: integer(),
    state: text({ enum: OPERATION_STATES }).notNull().default('RUNNING'),
    counts: jsonb().$type<OperationCounts>().notNull(),
    requestedBy: text().notNull(),
    requestedAt: createdAt(),
    /** The next batch begins not before this time; null: at once. */
    nextBatchAt: instant(),
    cancelledBy: text(),
    finishedAt: instant(),
    /** The operation whose failed targets this one tries again. */
    retryOf: uuid(),
    idempotencyKey: text(),
    version: rowVersion(),
  },
  (t) => [
    uniqueIndex('operation_idempotency_key').on(t.requestedBy, t.idempotencyKey),
    index('operation_requested').on(t.requestedAt, t.id),
    index('operation_state').on(t.state),
    index('operation_program').on(t.programId, t.requestedAt),
  ],
);

/** What an operation does on one host, in its order; the command tells the result. */
export const operationTargets = snakeCase.table(
  'operation_target',
  {
    id: uuid().primaryKey().defaultRandom(),
    operationId: uuid()
      .notNull()
      .references(() => operations.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    hostId: uuid()
      .notNull()
      .references(() => hosts.id, { onDelete: 'cascade' }),
    /** As a command has them; empty for actions on the host as a whole. */
    targets: text().array().notNull(),
    state: text({ enum: OPERATION_TARGET_STATES }).notNull().default('WAITING'),
    commandId: uuid(),
    /** Why it failed or was skipped, or what the command said. */
    message: text(),
    finishedAt: instant(),
  },
  (t) => [
    uniqueIndex('operation_target_order').on(t.operationId, t.position),
    index('operation_target_state').on(t.operationId, t.state),
    index('operation_target_host').on(t.hostId),
  ],
);
