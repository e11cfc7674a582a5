import type { Client } from '@dart/client';
import type { OperationRowFragment } from '@dart/client/registrar';
import type { Context } from '../context.ts';
import type { SetExitCode } from '../create-program.ts';
import { printJson } from '../terminal/print-json.ts';
import { awaitOperation } from './await-operation.ts';
import { describeOperation } from './describe-operation.ts';

/** Follows an operation that has just begun, or with --no-wait says how to find it. */
export async function showBegun(
  client: Client,
  context: Context,
  setExitCode: SetExitCode,
  operation: OperationRowFragment,
  { wait, json }: { readonly wait: boolean; readonly json?: boolean },
): Promise<void> {
  if (wait) await awaitOperation(client, context, setExitCode, operation, json === true);
  else if (json === true) printJson(context.terminal, describeOperation(operation));
  else context.terminal.write(`It has begun: dart operation ${operation.id}\n`);
}
