import type { KeyKind, ValueKind } from '@dart/supervisor/keys';

/** Words that are known for a kind of value. */
interface KnownValues {
  readonly words: readonly string[];
  /** There are no others. */
  readonly isClosed: boolean;
}

const BOOLEAN: KnownValues = { words: ['true', 'false'], isClosed: true };
const NONE: KnownValues = { words: [], isClosed: false };

const VALUES: Partial<Record<ValueKind, KnownValues>> = {
  boolean: BOOLEAN,
  autorestart: { words: ['unexpected', 'true', 'false'], isClosed: true },
  signal: { words: ['TERM', 'HUP', 'INT', 'QUIT', 'KILL', 'USR1', 'USR2'], isClosed: true },
  logfile: { words: ['AUTO', 'NONE', 'syslog'], isClosed: false },
  events: { words: ['PROCESS_STATE', 'PROCESS_LOG', 'TICK_5', 'TICK_60', 'TICK_3600'], isClosed: false },
};

/** The words that a key may have, as far as they are known. */
export function valuesOf({ kind }: KeyKind): KnownValues {
  return VALUES[kind] ?? NONE;
}
