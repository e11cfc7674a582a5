import type { DesiredProgram } from '../desired/desired-state.ts';

/** Whether maintenance holds the schedules of a program at an instant. */
export const isHeld = ({ holds }: Pick<DesiredProgram, 'holds'>, nowMs: number): boolean =>
  holds.some(({ from, until }) => Date.parse(from) <= nowMs && nowMs < Date.parse(until));

/** When the next hold of any program begins or ends; infinity when none does. */
export function nextEdge(programs: readonly Pick<DesiredProgram, 'holds'>[], nowMs: number): number {
  let edge = Number.POSITIVE_INFINITY;
  for (const { holds } of programs) {
    for (const { from, until } of holds) {
      for (const ms of [Date.parse(from), Date.parse(until)]) if (ms > nowMs && ms < edge) edge = ms;
    }
  }
  return edge;
}

/** A pass comes within a second of the end; after a stall it may be later. In milliseconds. */
const JUST_ENDED_MS = 5_000;

/** From when on a program that was held goes on: the end of its hold, when that was just now, so that a time at the end fires. */
export function goesOnAfter({ holds }: Pick<DesiredProgram, 'holds'>, nowMs: number): number {
  const ends = holds
    .map(({ until }) => Date.parse(until))
    .filter((ms) => ms <= nowMs && ms > nowMs - JUST_ENDED_MS);
  return ends.length === 0 ? nowMs : Math.max(...ends) - 1;
}
