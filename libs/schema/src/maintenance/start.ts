import { tables, type Database } from '@dart/database';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { ConflictError, InvalidInputError, NotFoundError, type InputIssue } from '../errors/errors.ts';
import { recordHistory } from '../history/record.ts';
import { raiseDesiredVersions } from '../host/desired-version.ts';
import { findHost } from '../lookup/find.ts';
import { NO_CANARIES, NO_SCOPE } from '../operation/request.ts';
import { startOperation } from '../operation/start.ts';
import { inTransaction } from '../transaction.ts';

const MOST_CHARACTERS = 500;
/** A year: what is longer is no maintenance. */
const LONGEST_MS = 366 * 86_400_000;

export interface MaintenanceRequest {
  readonly host: string | null;
  readonly environment: string | null;
  /** Now when it is null. */
  readonly from: Date | null;
  readonly until: Date;
  readonly reason: string;
  readonly schedules: (typeof tables.MAINTENANCE_SCHEDULES)[number];
  /** Stops what runs, host after host. */
  readonly drain: boolean;
}

/** @throws InvalidInputError with each fault */
function check({ host, environment, from, until, reason, drain }: MaintenanceRequest): void {
  const issues: InputIssue[] = [];
  const complain = (field: string, message: string) =>
    issues.push({ entry: null, name: host ?? environment, field, rule: field, message });
  if ((host === null) === (environment === null))
    complain('host', 'name either a host or an environment, not both');
  const now = Date.now();
  const begin = from?.getTime() ?? now;
  if (until.getTime() <= Math.max(begin, now))
    complain('until', 'must lie behind the begin and in the future');
  else if (until.getTime() - begin > LONGEST_MS) complain('until', 'is more than a year after the begin');
  if (begin > now + LONGEST_MS) complain('from', 'is more than a year ahead');
  if (drain && begin > now) complain('drain', 'stops what runs now; leave it out for what begins later');
  const { length } = reason.trim();
  if (length === 0 || length > MOST_CHARACTERS)
    complain(
      'reason',
      `is ${length} characters long; write 1 to ${MOST_CHARACTERS}, for those who look later`,
    );
  if (issues.length === 0) return;
  throw new InvalidInputError('No maintenance was begun.', 'Mend what is named and send it again.', issues);
}

/** The programs whose hosts have to hear of it. */
async function raiseOf(tx: Database, hostId: string | null, environment: string | null): Promise<void> {
  if (hostId !== null) {
    await raiseDesiredVersions(tx, { hostIds: [hostId] });
    return;
  }
  const programs = await tx.query.programs.findMany({
    columns: { id: true },
    where: { environment: environment ?? '', deletedAt: { isNull: true } },
  });
  await raiseDesiredVersions(tx, { programIds: programs.map(({ id }) => id) });
}

/** Begins maintenance, and stops what runs when that is wanted. Gives its id. @throws InvalidInputError, NotFoundError */
export async function startMaintenance(context: Context, request: MaintenanceRequest): Promise<string> {
  check(request);
  const { host: name, environment, from, until, schedules, drain } = request;
  const reason = request.reason.trim();
  const id = await inTransaction(context.db, async (tx) => {
    const hostId = name === null ? null : (await findHost(tx, name)).id;
    const requestedBy = context.identity?.name ?? 'nobody';
    const [written] = await tx
      .insert(tables.maintenances)
      .values({
        ...{ hostId, environment, untilAt: until, reason, schedules, requestedBy },
        fromAt: from ?? sql`now()`,
      })
      .returning({ id: tables.maintenances.id });
    if (!written) throw new Error('the maintenance was not written');
    await recordHistory(tx, context, [
      {
        operation: 'startMaintenance',
        kind: 'maintenance',
        key: name ?? `environment ${environment ?? ''}`,
        after: { from, until, reason, schedules, drain },
      },
    ]);
    await raiseOf(tx, hostId, environment);
    return written.id;
  });
  if (drain) await drainOf(context, id, request);
  return id;
}

/** Nothing that runs is nothing to stop: then there is no operation. */
async function drainOf(context: Context, id: string, { host, environment, reason }: MaintenanceRequest) {
  const scope = {
    ...{ ...NO_SCOPE, hosts: host === null ? null : [host], environment },
    states: ['STARTING', 'RUNNING', 'BACKOFF'],
  };
  try {
    const drainId = await startOperation(
      context,
      { action: 'STOP', signal: null, scope },
      {
        ...{ reason: `maintenance: ${reason.trim()}`, idempotencyKey: `drain ${id}` },
        ...{ batchSize: 1, pauseSeconds: 0, stopAfter: null, ...NO_CANARIES },
      },
    );
    await context.db.update(tables.maintenances).set({ drainId }).where(eq(tables.maintenances.id, id));
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
  }
}

/** Ends maintenance before its time. Raises what the hosts have to hear. @throws NotFoundError, ConflictError */
export async function endMaintenance(context: Context, id: string): Promise<string> {
  return inTransaction(context.db, async (tx) => {
    const { maintenances } = tables;
    const [found] = /^[0-9a-f-]{36}$/.test(id)
      ? await tx.select().from(maintenances).where(eq(maintenances.id, id)).for('update')
      : [];
    if (!found)
      throw new NotFoundError('There is no such maintenance.', 'List what there is: dart maintenance list');
    if (found.endedAt !== null || found.untilAt <= new Date())
      throw new ConflictError('This maintenance has ended.', 'There is nothing to end.');
    await tx
      .update(maintenances)
      .set({ endedAt: sql`now()`, endedBy: context.identity?.name ?? 'nobody' })
      .where(eq(maintenances.id, id));
    await recordHistory(tx, context, [
      {
        operation: 'endMaintenance',
        kind: 'maintenance',
        key: found.environment === null ? await nameOf(tx, found.hostId) : `environment ${found.environment}`,
        before: { from: found.fromAt, until: found.untilAt, reason: found.reason },
      },
    ]);
    await raiseOf(tx, found.hostId, found.environment);
    return id;
  });
}

async function nameOf(tx: Database, hostId: string | null): Promise<string> {
  const host = await tx.query.hosts.findFirst({ columns: { name: true }, where: { id: hostId ?? '' } });
  return host?.name ?? '';
}
