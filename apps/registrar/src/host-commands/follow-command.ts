import { createBackoff } from '@dart/runtime/backoff';
import { ClientError, followViews, type Client } from '@dart/client';
import {
  CommandDocument,
  LiveCommandsDocument,
  RunCommandDocument,
  type CommandRowFragment,
  type RunCommandInput,
} from '@dart/client/registrar';
import { expectPayload } from '../gateway/expect-payload.ts';

const FINISHED: ReadonlySet<CommandRowFragment['state']> = new Set([
  'SUCCEEDED',
  'FAILED',
  'EXPIRED',
  'UNKNOWN',
]);

/** How long after a command's deadline its end may still be on the way to us, in milliseconds. */
const GRACE_MS = 5000;

/** How often a request that was cut is sent again; its idempotency key makes that harmless. */
const ATTEMPTS = 3;

/** Asks for a command on a host; an unclear outcome of that request is cleared by asking again. */
export async function requestCommand(
  client: Client,
  input: RunCommandInput & { idempotencyKey: string },
): Promise<CommandRowFragment> {
  const backoff = createBackoff({ minMs: 200 });
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { runCommand } = await client.request(RunCommandDocument, { input });
      return expectPayload(runCommand, 'RunCommandPayload').command;
    } catch (error) {
      if (!(error instanceof ClientError) || !error.retryable || attempt >= ATTEMPTS) throw error;
      await backoff.wait();
    }
  }
}

/** Follows a command until it is finished, or until its deadline has passed without word of it. */
export async function followCommand(
  client: Client,
  command: CommandRowFragment,
  onProgress: (command: CommandRowFragment) => void,
): Promise<CommandRowFragment> {
  let latest = command;
  if (FINISHED.has(latest.state)) return latest;
  const done = new AbortController();
  // Both times are the gateway's, so that our own clock does not matter.
  const allowedMs = Date.parse(command.deadlineAt) - Date.parse(command.requestedAt) + GRACE_MS;
  const timer = setTimeout(() => {
    done.abort();
  }, allowedMs);
  try {
    await followViews(
      client,
      LiveCommandsDocument,
      [{ noun: 'COMMANDS', id: command.id }],
      {
        onEvent(event) {
          if (event.__typename !== 'CommandEvent') return;
          for (const row of event.commands) {
            if (row.id !== command.id || BigInt(row.version) < BigInt(latest.version)) continue;
            latest = row;
            onProgress(row);
          }
          if (FINISHED.has(latest.state)) done.abort();
        },
      },
      { signal: done.signal },
    );
  } finally {
    clearTimeout(timer);
  }
  if (FINISHED.has(latest.state)) return latest;
  return (await client.request(CommandDocument, { id: command.id })).command ?? latest;
}
