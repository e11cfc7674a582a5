import { tables, type Database } from '@dart/database';
import { commandSeconds, readMembers, type Target } from '@dart/supervisor';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { HostNotConnectedError } from '../errors/errors.ts';
import { recordHistory } from '../history/record.ts';
import { findHost } from '../lookup/find.ts';
import { inTransaction } from '../transaction.ts';
import { checkCommand, type CheckedCommand, type CommandRequest } from './check.ts';

const { commands, gateways } = tables;

/** A gateway that was not seen for so long holds no streams any more; it says so twice a second. */
const HOLDS_STREAMS = sql`now() - interval '2 seconds'`;

/** @throws HostNotConnectedError unless a living gateway holds the stream of the host's agent. */
async function assertConnected(tx: Database, host: Awaited<ReturnType<typeof findHost>>): Promise<void> {
  const { gatewayId = null, polledAt = null } = host.liveness ?? {};
  const holding =
    gatewayId === null
      ? []
      : await tx
          .select({ id: gateways.id })
          .from(gateways)
          .where(and(eq(gateways.id, gatewayId), sql`${gateways.seenAt} > ${HOLDS_STREAMS}`));
  if (holding.length === 0) throw new HostNotConnectedError(host.name, polledAt);
}

/** The bodies of the programs that the targets mean; of an unmanaged one nothing is known, so defaults hold. */
async function readBodies(tx: Database, hostId: string, targets: readonly Target[]): Promise<string[]> {
  if (targets.length === 0) return [];
  const assigned = await tx.query.assignments.findMany({
    where: { hostId },
    with: { program: { columns: { name: true, type: true, configuration: true } } },
  });
  const groups = assigned
    .filter(({ program }) => program.type === 'GROUP')
    .map(({ program }) => [program.name, ...readMembers(program.configuration)]);
  const bodies = targets.flatMap((target) => {
    const { group = '' } = target.kind === 'all' ? {} : target;
    // An update of a program in a group is one of the whole group.
    const names = new Set([group, ...groups.filter((one) => one.includes(group)).flat()]);
    const meant = assigned.filter(({ program }) => target.kind === 'all' || names.has(program.name));
    return meant.length > 0 ? meant.map(({ program }) => program.configuration) : [''];
  });
  return bodies;
}

/** How many processes the targets mean, as the host told last. */
async function countProcesses(tx: Database, hostId: string, targets: readonly Target[]): Promise<number> {
  const { processes } = tables;
  const groups = targets.flatMap((target) => (target.kind === 'all' ? [] : target.group));
  const isAll = groups.length < targets.length;
  const ofHost = eq(processes.hostId, hostId);
  return tx.$count(processes, isAll ? ofHost : and(ofHost, inArray(processes.groupName, groups)));
}

async function findSame(
  tx: Database,
  requestedBy: string,
  { idempotencyKey }: CommandRequest,
): Promise<string | undefined> {
  if (idempotencyKey === null) return undefined;
  const [same] = await tx
    .select({ id: commands.id })
    .from(commands)
    .where(and(eq(commands.requestedBy, requestedBy), eq(commands.idempotencyKey, idempotencyKey)));
  return same?.id;
}

/** A command as it was accepted, now or when its idempotency key came first. */
interface Accepted {
  readonly id: string;
  readonly isNew: boolean;
}

/**
 * Accepts a command for a connected host, which its agent is offered at once. A host that is not connected refuses;
 * nothing is ever queued. The same idempotency key of the same person gives the same command.
 * @throws NotFoundError, HostNotConnectedError
 */
export async function acceptCommand(
  tx: Database,
  requestedBy: string,
  { request, targets }: CheckedCommand,
): Promise<Accepted> {
  const host = await findHost(tx, request.host);
  const same = await findSame(tx, requestedBy, request);
  if (same !== undefined) return { id: same, isNew: false };
  await assertConnected(tx, host);
  const seconds = commandSeconds(
    request.action,
    await readBodies(tx, host.id, targets),
    await countProcesses(tx, host.id, targets),
  );
  const [written] = await tx
    .insert(commands)
    .values({
      hostId: host.id,
      action: request.action,
      targets: [...request.targets],
      signal: request.signal,
      input: request.input,
      requestedBy,
      deadlineAt: sql`now() + make_interval(secs => ${seconds})`,
      idempotencyKey: request.idempotencyKey,
    })
    .onConflictDoNothing()
    .returning({ id: commands.id });
  if (written) return { id: written.id, isNew: true };
  // the same key came twice at the same moment
  const first = await findSame(tx, requestedBy, request);
  if (first === undefined) throw new Error('the command was not written');
  return { id: first, isNew: false };
}

/** A command that a person asks for, with its line in the history; see `acceptCommand`. @throws InvalidInputError too */
export async function runCommand(context: Context, wanted: CommandRequest): Promise<string> {
  const checked = checkCommand(wanted);
  const { request } = checked;
  return inTransaction(context.db, async (tx) => {
    const { id, isNew } = await acceptCommand(tx, context.identity?.name ?? 'nobody', checked);
    if (!isNew) return id;
    const key = `${request.action} ${request.targets.join(' ')}@${request.host}`;
    await recordHistory(tx, context, [{ operation: 'runCommand', kind: 'command', key, after: { id } }]);
    return id;
  });
}
