import {
  ProcessLogDocument,
  type ProcessLogInput,
  type ProcessLogSubscription,
} from '@dart/client/registrar';
import type { Context, GlobalOptions } from '../context.ts';
import type { SetExitCode } from '../create-program.ts';
import { EXIT_CODES } from '../exit-code.ts';
import { RefusedError } from '../refused-error.ts';

type LogEvent = ProcessLogSubscription['processLog'];
type LogEnd = Extract<LogEvent, { __typename: 'LogEnd' }>;

/**
 * Writes a log as it comes: bytes as they are, or with --json one event a line. The next event is taken when the last
 * one was written, so that whoever reads slowly slows only this log.
 */
export async function readLog(
  { connect, terminal, signal }: Context,
  setExitCode: SetExitCode,
  options: GlobalOptions,
  input: ProcessLogInput,
): Promise<void> {
  const client = await connect(options);
  const events = client.subscribe(ProcessLogDocument, { input }, { signal });
  let end: LogEnd | undefined;
  for await (const { processLog: event } of events) {
    if (event.__typename === 'LogEnd') end = event;
    if (event.__typename === 'LogProgress') continue;
    try {
      if (options.json === true) await terminal.writeBytes(Buffer.from(`${JSON.stringify(event)}\n`));
      else if (event.__typename === 'LogGap')
        terminal.remark(`${terminal.colours.faint(`(${event.cause})`)}\n`);
      else if (event.__typename !== 'LogEnd') await terminal.writeBytes(toBytes(event));
    } catch (error) {
      // Whoever reads our output may stop early (`dart tail … | head -1`).
      if (isBrokenPipe(error)) return;
      throw error;
    }
  }
  if (end?.reason === 'COMPLETE' || signal?.aborted === true) return;
  if (end?.reason === 'LIMIT') {
    if (options.json !== true)
      terminal.remark(`${end.message} ${end.nextStep} dart tail --from ${end.next ?? ''} …\n`);
    return;
  }
  if (options.json === true) setExitCode(EXIT_CODES.failed);
  else throw new RefusedError({ __typename: 'LogEnd', ...(end ?? CUT) });
}

const CUT = { message: 'The gateway ended the log.', nextStep: 'Ask again.' };

function toBytes(event: Extract<LogEvent, { base64: string }>): Uint8Array {
  const bytes = Buffer.from(event.base64, 'base64');
  return event.__typename === 'LogChunk' ? bytes : Buffer.concat([bytes, Buffer.from('\n')]);
}

const isBrokenPipe = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EPIPE';
