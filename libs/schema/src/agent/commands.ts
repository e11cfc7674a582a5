import { tables } from '@dart/database';
import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { FinishCommandInput } from './inputs.ts';
import { ownHostId } from './own-host.ts';

/** Gives a command to the start that asks for it, once, before its deadline by the gateway's clock. */
export async function claimCommand(context: Context, id: string, start: string): Promise<boolean> {
  const { commands } = tables;
  const claimed = await context.db
    .update(commands)
    .set({ state: 'RUNNING', claimedAt: sql`now()`, claimedBy: start })
    .where(
      and(
        eq(commands.id, id),
        eq(commands.hostId, ownHostId(context)),
        inArray(commands.state, ['QUEUED', 'DELIVERED']),
        gt(commands.deadlineAt, sql`now()`),
      ),
    )
    .returning({ id: commands.id });
  return claimed.length === 1;
}

/**
 * Stores a command's result. A late result still replaces UNKNOWN; one that is stored already is accepted again, so
 * that an agent can repeat it until it hears the answer.
 */
export async function finishCommand(
  context: Context,
  input: typeof FinishCommandInput.$inferInput,
): Promise<boolean> {
  const { commands } = tables;
  const ownHost = eq(commands.hostId, ownHostId(context));
  const finished = await context.db
    .update(commands)
    .set({
      state: input.state,
      finishedAt: sql`now()`,
      input: null,
      faultCode: input.faultCode ?? null,
      faultName: input.faultName ?? null,
      message: input.message,
      results: input.results.map(({ process, faultCode, faultName, message }) => ({
        process,
        faultCode: faultCode ?? null,
        faultName: faultName ?? null,
        message,
      })),
    })
    .where(and(eq(commands.id, input.id), ownHost, inArray(commands.state, ['RUNNING', 'UNKNOWN'])))
    .returning({ id: commands.id });
  if (finished.length === 1) return true;
  const present = await context.db
    .select({ id: commands.id })
    .from(commands)
    .where(and(eq(commands.id, input.id), ownHost, inArray(commands.state, ['SUCCEEDED', 'FAILED'])));
  return present.length === 1;
}
