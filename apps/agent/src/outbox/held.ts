import type { OutboxRecord } from './record.ts';

/** Records that the disk did not take: in memory, behind all that are on the disk. */
export interface Held {
  readonly records: readonly OutboxRecord[];
  add(record: OutboxRecord): void;
  /** The oldest is on the disk, or with the gateway. */
  shift(): void;
  /** Resolves when none is held. */
  whenEmpty(): Promise<void>;
}

/** None is held yet. */
export function createHeld(): Held {
  const records: OutboxRecord[] = [];
  let empty: Promise<void> | undefined;
  let tellEmpty: () => void = () => undefined;
  return {
    records,
    add(record) {
      records.push(record);
    },
    shift() {
      records.shift();
      if (records.length > 0) return;
      tellEmpty();
      empty = undefined;
    },
    async whenEmpty() {
      if (records.length === 0) return;
      empty ??= new Promise((resolve) => (tellEmpty = resolve));
      await empty;
    },
  };
}
