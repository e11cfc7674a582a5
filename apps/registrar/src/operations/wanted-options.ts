import { randomUUID } from 'node:crypto';
import type { StartOperationInput } from '@dart/client/registrar';
import type { Command } from 'commander';
import { collectWords, parseCount } from '../commands/list-options.ts';

/** What every command that begins an operation may be told of its way through the hosts. */
export interface WantedOptions {
  readonly batch?: number;
  readonly pause?: number;
  readonly stopAfter?: number;
  readonly canary?: number;
  readonly canaryHost?: string[];
  readonly canaryWatch?: number;
  readonly reason?: string;
  readonly wait: boolean;
}

/** Adds the options for the way of an operation through its hosts. */
export function addWantedOptions(command: Command): Command {
  return command
    .option('--batch <count>', 'hosts at the same time; 1 unless told', parseCount)
    .option('--pause <seconds>', 'seconds between two batches', parseCount)
    .option('--stop-after <count>', 'leave out the rest after so many failures', parseCount)
    .option('--canary <count>', 'so many go first; the rest only when these are well', parseCount)
    .option('--canary-host <host>', 'this host goes first, instead; may be repeated', collectWords)
    .option('--canary-watch <seconds>', 'how long canaries are watched; 30 unless told', parseCount)
    .option('--reason <text>', 'why, for those who read it later')
    .option('--no-wait', 'return when it has begun');
}

/** These options as fields of an input, with a key of its own. */
export function readWanted({
  batch,
  pause,
  stopAfter,
  canary,
  canaryHost,
  canaryWatch,
  reason,
}: WantedOptions): Omit<StartOperationInput, 'request'> {
  return {
    reason: reason ?? null,
    batchSize: batch ?? 1,
    pauseSeconds: pause ?? 0,
    stopAfter: stopAfter ?? null,
    canaries: canary ?? 0,
    canaryHosts: canaryHost ?? null,
    canaryWatchSeconds: canaryWatch ?? 30,
    idempotencyKey: randomUUID(),
  };
}
