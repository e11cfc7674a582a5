import type { Goal, Measurement } from './benchmark.ts';

/** A measurement as it is written to the file of `--json`. */
export interface Result {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly floor: number | null;
  /** Value divided by floor. */
  readonly ratio: number | null;
  /** E.g. `value <= 15`. */
  readonly goal: string | null;
  readonly met: boolean | null;
}

/** Judges a measurement by its goal. A goal for a ratio without a floor is not met. */
export function judge({ name, value, unit, floor, goal }: Measurement): Result {
  const ratio = floor === null || floor === 0 ? null : round(value / floor);
  return {
    name,
    value: round(value),
    unit,
    floor: floor === null ? null : round(floor),
    ratio,
    goal: goal === null ? null : describeGoal(goal),
    met: goal === null ? null : isMet(goal, goal.of === 'value' ? value : ratio),
  };
}

function describeGoal(goal: Goal): string {
  return 'atMost' in goal ? `${goal.of} <= ${goal.atMost}` : `${goal.of} >= ${goal.atLeast}`;
}

function isMet(goal: Goal, found: number | null): boolean {
  if (found === null) return false;
  return 'atMost' in goal ? found <= goal.atMost : found >= goal.atLeast;
}

/** Four digits say all that a benchmark can know. */
function round(value: number): number {
  return Number(value.toPrecision(4));
}
