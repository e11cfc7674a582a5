import type { AutoApply } from '@dart/database';
import { PACE_BOUNDS } from '../operation/request.ts';

interface AutoApplyFields {
  readonly enabled: boolean;
  readonly batchSize: number;
  readonly pauseSeconds: number;
  readonly stopAfter?: number | null | undefined;
  readonly canaries: number;
  readonly canaryWatchSeconds: number;
}

/** How changes are applied by themselves, as it is stored; null: not; undefined: nothing is said of it. */
export function readAutoApply(
  input: AutoApplyFields | null | undefined,
  complain: (field: string, rule: string, message: string) => void,
): AutoApply | null | undefined {
  if (input == null) return undefined;
  if (!input.enabled) return null;
  const { batchSize, pauseSeconds, stopAfter = null, canaries, canaryWatchSeconds } = input;
  const pace = { batchSize, pauseSeconds, stopAfter, canaries, canaryWatchSeconds };
  for (const [field, { least, most }] of Object.entries(PACE_BOUNDS)) {
    const value = pace[field as keyof typeof PACE_BOUNDS];
    if (value !== null && (value < least || value > most))
      complain(`autoApply.${field}`, 'bounds', `is ${value}; ${least} to ${most} is allowed`);
  }
  return pace;
}
