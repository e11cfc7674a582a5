import { ClientError } from '@dart/client';
import { toError } from '@dart/runtime';
import { describeIssue, RefusedError } from '../refused-error.ts';
import { printJson } from './print-json.ts';
import type { Terminal } from './terminal.ts';

/** Says what failed and what to do: for people on stderr, for scripts as an object with `error` on stdout. */
export function printFailure(thrown: unknown, terminal: Terminal, asJson: boolean): void {
  const error = toError(thrown);
  if (asJson) {
    printJson(terminal, { error: describeForScripts(error) });
    return;
  }
  const { bad, faint } = terminal.colours;
  terminal.remark(`${bad('✕')} ${error.message}\n`);
  if (!(error instanceof RefusedError)) return;
  for (const issue of error.refusal.issues ?? []) terminal.remark(`  ${describeIssue(issue)}\n`);
  if (error.refusal.nextStep !== '') terminal.remark(`${faint(error.refusal.nextStep)}\n`);
}

function describeForScripts(error: Error): Record<string, unknown> {
  if (error instanceof RefusedError) {
    const { __typename, ...refusal } = error.refusal;
    return { type: __typename, ...refusal };
  }
  if (error instanceof ClientError) {
    const { layer, code, status, message } = error;
    return { type: 'ClientError', layer, code, status, message };
  }
  return { type: error.name, message: error.message };
}
