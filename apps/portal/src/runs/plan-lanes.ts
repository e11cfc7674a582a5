import { groupBy } from '../fleet/group-by.ts';
import type { RunLine } from './run-columns.tsx';

/** One process on one host, with its runs from left to right. */
export interface Lane {
  readonly id: string;
  readonly process: string;
  readonly host: string;
  readonly marks: readonly Mark[];
}

/** One run; positions are shares of the whole time, from 0 to 1. */
export interface Mark {
  readonly run: RunLine;
  /** When it was due; undefined for what no schedule started. */
  readonly due: number | undefined;
  /** From when to when it ran; undefined where nothing was started. */
  readonly bar: { readonly from: number; readonly to: number } | undefined;
}

export interface Lanes {
  readonly lanes: readonly Lane[];
  /** The whole time, in milliseconds. */
  readonly from: number;
  readonly until: number;
}

/** Lanes beyond these would make the picture longer than the list. */
const MOST_LANES = 12;

/** The runs of a list as lanes over one time, those with the newest runs first; undefined where nothing has a time. */
export function planLanes(runs: readonly RunLine[], now: number): Lanes | undefined {
  const times = runs.flatMap(({ startedAt, endedAt, nominalAt, outcome }) => [
    ...[startedAt, endedAt, nominalAt].filter((at) => at !== null).map((at) => Date.parse(at)),
    ...(outcome === 'RUNNING' ? [now] : []),
  ]);
  if (times.length === 0) return undefined;
  const from = Math.min(...times);
  const until = Math.max(...times, from + 1_000);
  const place = (at: number): number => (at - from) / (until - from);
  const groups = groupBy(runs, ({ process, host }) => `${process} on ${host.name}`);
  const lanes = [...groups].slice(0, MOST_LANES).map(([id, group]): Lane => {
    const [{ process, host }] = group as [RunLine];
    const marks = group.map((run): Mark => {
      const { nominalAt, startedAt, endedAt } = run;
      return {
        run,
        due: nominalAt === null ? undefined : place(Date.parse(nominalAt)),
        bar:
          startedAt === null
            ? undefined
            : { from: place(Date.parse(startedAt)), to: place(endedAt === null ? now : Date.parse(endedAt)) },
      };
    });
    return { id, process, host: host.name, marks };
  });
  return { lanes, from, until };
}
