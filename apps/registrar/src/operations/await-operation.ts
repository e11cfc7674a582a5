import type { Client } from '@dart/client';
import type { OperationRowFragment } from '@dart/client/registrar';
import type { Context } from '../context.ts';
import type { SetExitCode } from '../create-program.ts';
import { EXIT_CODES } from '../exit-code.ts';
import { createProgress } from '../host-commands/progress.ts';
import { describeState } from '../terminal/describe-state.ts';
import { printJson } from '../terminal/print-json.ts';
import { describeOperation, describeProgress, describeTarget } from './describe-operation.ts';
import { followOperation, loadTargets } from './follow-operation.ts';
import { renderTargets } from './render-operations.ts';

/** Shows how an operation gets on until it has ended; then what came of it, what failed in full. */
export async function awaitOperation(
  client: Client,
  { terminal, signal }: Context,
  setExitCode: SetExitCode,
  started: OperationRowFragment,
  asJson: boolean,
): Promise<void> {
  const { colours } = terminal;
  const progress = createProgress(terminal, !asJson);
  const latest = await followOperation(
    client,
    started,
    (operation) => progress.show(`${describeProgress(operation)} …`),
    signal,
  ).finally(() => progress.clear());
  const left = await loadTargets(client, latest.id, ['FAILED', 'SKIPPED']);
  if (asJson) printJson(terminal, { ...describeOperation(latest), unfinished: left.map(describeTarget) });
  else {
    terminal.write(`${describeState(latest.state, colours)}  ${describeProgress(latest)}\n`);
    if (left.length > 0) terminal.write(renderTargets(left, colours));
    if (latest.state === 'RUNNING') terminal.write(`It goes on by itself: dart operation ${latest.id}\n`);
    else if (latest.state === 'HELD')
      terminal.write(
        `To let the rest go on: dart continue ${latest.id}\nTo leave it out: dart cancel ${latest.id}\n`,
      );
    else if (left.length > 0) terminal.write(`To try these again: dart retry ${latest.id}\n`);
  }
  if (latest.state !== 'SUCCEEDED') setExitCode(EXIT_CODES.failed);
}
