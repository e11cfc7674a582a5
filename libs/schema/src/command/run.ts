import { tables } from '@dart/database';
import { commandSeconds, parseTarget } from '@dart/supervisor';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { HostNotConnectedError, InvalidInputError } from '../errors/errors.ts';
import { recordHistory } from '../history/record.ts';
import { findHost } from '../lookup/find.ts';
import { inTransaction } from '../transaction.ts';

type Action = (typeof tables.COMMAND_ACTIONS)[number];

export interface CommandRequest {
  readonly host: string;
  readonly action: Action;
  readonly target: string | null;
  readonly idempotencyKey: string | null;
}

/** Actions on the host as a whole. */
const UNTARGETED: readonly Action[] = ['REREAD', 'REWRITE'];

function checkTarget({ action, target }: CommandRequest): void {
  const untargeted = UNTARGETED.includes(action);
  if (untargeted ? target === null : target !== null && parseTarget(target)) return;
  const message = untargeted
    ? `must be absent: ${action} is for the whole host`
    : `is ${target === null ? 'absent' : `"${target}"`}; write a program, group:name, group:* or all`;
  throw new InvalidInputError('The command was not accepted.', 'Mend the target and send it again.', [
    { entry: null, name: null, field: 'target', rule: 'target', message },
  ]);
}

/**
 * Accepts a command for a connected host, which its agent is offered at once. A host that is not connected refuses;
 * nothing is ever queued. The same idempotency key of the same person gives the same command.
 */
export async function runCommand(context: Context, request: CommandRequest): Promise<string> {
  checkTarget(request);
  const requestedBy = context.identity?.name ?? 'nobody';
  return inTransaction(context.db, async (tx) => {
    const { commands } = tables;
    const host = await findHost(tx, request.host);
    const findSame = async (): Promise<string | undefined> => {
      if (request.idempotencyKey === null) return undefined;
      const [same] = await tx
        .select({ id: commands.id })
        .from(commands)
        .where(
          and(eq(commands.requestedBy, requestedBy), eq(commands.idempotencyKey, request.idempotencyKey)),
        );
      return same?.id;
    };
    const same = await findSame();
    if (same !== undefined) return same;
    if (!host.liveness?.connectedAt)
      throw new HostNotConnectedError(host.name, host.liveness?.polledAt ?? null);
    const assigned = await tx.query.assignments.findMany({
      where: { hostId: host.id },
      with: { program: { columns: { name: true, configuration: true } } },
    });
    const target = request.target === null ? undefined : parseTarget(request.target);
    const group = target && target.kind !== 'all' ? target.group : undefined;
    const concerned = assigned.filter(({ program }) => group === undefined || program.name === group);
    const bodies = UNTARGETED.includes(request.action)
      ? []
      : concerned.length > 0
        ? concerned.map(({ program }) => program.configuration)
        : [''];
    const seconds = commandSeconds(request.action, bodies);
    const [written] = await tx
      .insert(commands)
      .values({
        hostId: host.id,
        action: request.action,
        target: request.target,
        requestedBy,
        deadlineAt: sql`now() + make_interval(secs => ${seconds})`,
        idempotencyKey: request.idempotencyKey,
      })
      .onConflictDoNothing()
      .returning({ id: commands.id });
    if (!written) {
      // the same key came twice at the same moment
      const first = await findSame();
      if (first === undefined) throw new Error('the command was not written');
      return first;
    }
    await recordHistory(tx, context, [
      {
        operation: 'runCommand',
        kind: 'command',
        key: `${request.action} ${request.target ?? ''}@${host.name}`,
        after: { id: written.id },
      },
    ]);
    return written.id;
  });
}
