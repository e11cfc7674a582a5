import { toError } from '@dart/runtime';
import { FAULTS } from '@dart/supervisor';
import { SupervisordFault } from '../supervisord/fault.ts';
import type { CommandOutcome, CommandResultEntry } from './journal.ts';

/** The process is already as it should be: no failure when others of the target were not. */
const ALREADY: ReadonlySet<string> = new Set(['ALREADY_STARTED', 'NOT_RUNNING']);

/** A fault of the agent or of supervisord, as the result of one process. */
export function failedResult(process: string, error: unknown): CommandResultEntry {
  if (error instanceof SupervisordFault) {
    return { process, faultCode: error.code, faultName: error.faultName, message: error.message };
  }
  return faultResult(process, 'FAILED', toError(error).message);
}

/** A result that is no fault. */
export function doneResult(process: string, message: string): CommandResultEntry {
  return { process, message };
}

/** A fault that the agent itself names by one of supervisord's names. */
export function faultResult(
  process: string,
  faultName: keyof typeof FAULTS,
  message: string,
): CommandResultEntry {
  return { process, faultCode: FAULTS[faultName].code, faultName, message };
}

/** Whether a result names a fault. */
export function isFault(faultName: string | null | undefined): faultName is string {
  return faultName !== null && faultName !== undefined;
}

/** The outcome of a command from the results of its processes: its message is that of the first fault, else of the first. */
export function summarize(results: readonly CommandResultEntry[], nothing: string): CommandOutcome {
  const faulty = results.filter(({ faultName }) => isFault(faultName));
  const onlyAlready =
    faulty.length < results.length && faulty.every(({ faultName }) => ALREADY.has(faultName ?? ''));
  const [first] = onlyAlready ? [] : faulty;
  const told = first ?? results[0];
  const rest = results.length > 1 ? ` (${results.length - faulty.length} of ${results.length} done)` : '';
  return {
    state: first === undefined ? 'SUCCEEDED' : 'FAILED',
    faultCode: first?.faultCode ?? null,
    faultName: first?.faultName ?? null,
    message: `${told === undefined ? nothing : `${told.process}: ${told.message}`}${rest}`,
    results: [...results],
  };
}
