import type { AlertRowFragment } from '@dart/client/registrar';
import { InvalidArgumentError } from 'commander';
import { collectWords } from '../commands/list-options.ts';
import { URGENCY } from './match-alert.ts';

/** Severities by their numbers, given more than once or with commas. */
export function collectSeverities(
  value: string,
  known: readonly AlertRowFragment['severity'][] | undefined,
): AlertRowFragment['severity'][] {
  const severities = collectWords(value, []).map((word) => {
    const severity = /^[1-5]$/.test(word) ? URGENCY[Number(word) - 1] : undefined;
    if (severity === undefined)
      throw new InvalidArgumentError('Allowed: 1, 2, 3, 4 (warning), 5 (information).');
    return severity;
  });
  return [...(known ?? []), ...severities];
}
