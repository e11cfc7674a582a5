import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EventInput } from '@dart/client/agent';
import * as z from 'zod';
import { lookAtFile } from '../../files/look-at-file.ts';
import { createJsonFile } from '../../files/json-file.ts';
import type { Outbox } from '../../outbox/outbox.ts';
import type { Recorder } from '../../recorder.ts';
import type { LogPlace } from '../../supervisord-log/log-file.ts';

export type LogEvent = Omit<EventInput, 'sequence'>;

const ledgerFile = z.object({
  /** By program: since when its logs are watched, in milliseconds. */
  since: z.record(z.string(), z.number()),
  /** By file: behind the last line that was judged. */
  places: z.record(z.string(), z.object({ inode: z.number(), offset: z.number() })),
  /** The events of the lines before the places, and the number that the first of them was to get. */
  told: z.object({
    start: z.string(),
    sequence: z.number(),
    events: z.array(z.custom<LogEvent>((value) => typeof value === 'object' && value !== null)),
  }),
});

/** How far logs were judged, kept together with what came of it. */
export interface LogLedger {
  readonly since: Map<string, number>;
  readonly places: ReadonlyMap<string, LogPlace>;
  /** Writes down the places with their events, then records the events. */
  commit(places: ReadonlyMap<string, LogPlace>, events: readonly LogEvent[]): void;
}

/**
 * Opens the ledger of a folder. A line is judged once, whenever the agent is killed: places and events are written by one
 * rename before the events go to the outbox, and the next start records those that did not get there. There is no
 * sync: after a power cut lines may be judged again or, where the file is damaged, be left out up to the end of the log.
 */
export function openLogLedger(
  folder: string,
  recorder: Pick<Recorder, 'next' | 'recordObservation'>,
  last: Outbox['last'],
): LogLedger {
  const path = join(folder, 'logs.json');
  const stored = createJsonFile(path, ledgerFile).read();
  const since = new Map(Object.entries(stored?.since ?? {}));
  let places: ReadonlyMap<string, LogPlace> = new Map(
    Object.entries(stored?.places ?? {}).filter(([file]) => lookAtFile(file) !== undefined),
  );

  const commit = (next: ReadonlyMap<string, LogPlace>, events: readonly LogEvent[]): void => {
    places = new Map(next);
    const told = { ...recorder.next, events: [...events] };
    const ledger = { since: Object.fromEntries(since), places: Object.fromEntries(places), told };
    writeFileSync(`${path}.new`, JSON.stringify(ledger), { mode: 0o600 });
    renameSync(`${path}.new`, path);
    for (const event of events) recorder.recordObservation(event);
  };
  const told = stored?.told;
  if (told !== undefined && told.events.length > 0) {
    const recorded = last?.start === told.start ? Math.max(0, last.sequence - told.sequence + 1) : 0;
    // In any case, so that a later start does not look for these among the records of this one.
    commit(places, told.events.slice(recorded));
  }
  return {
    since,
    get places() {
      return places;
    },
    commit,
  };
}
