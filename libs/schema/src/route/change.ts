import { tables, type Database } from '@dart/database';
import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { ConflictError, InvalidInputError, NotFoundError } from '../errors/errors.ts';
import { recordHistory } from '../history/record.ts';
import { inTransaction } from '../transaction.ts';
import { describeTarget } from './describe-target.ts';
import type { RouteMatchInput, RouteTargetInput } from './inputs.ts';
import { readTarget } from './read-target.ts';

const { routes } = tables;
export type Route = typeof routes.$inferSelect;
type Match = typeof RouteMatchInput.$inferInput;
type Target = typeof RouteTargetInput.$inferInput;

/** A name that is one word of a command line. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/;
const MOST_CONDITIONS = 50;

/** A route for the history, which viewers read: without secrets. */
const historyOf = ({ enabled, severities, environments, labels, target, url, email }: Route) => ({
  ...{ enabled, severities, environments, labels, target },
  to: describeTarget({ url, email }),
});

function checkName(name: string): void {
  if (NAME.test(name)) return;
  const message = 'is no name of a route; write 1 to 63 letters, digits, dots, dashes or underscores';
  throw new InvalidInputError('The route was not made.', 'Give it another name.', [
    { entry: null, name, field: 'name', rule: 'name', message },
  ]);
}

function readMatch({ severities, environments, labels }: Match) {
  const issues = Object.entries({ severities, environments, labels })
    .filter(([, conditions]) => conditions.length > MOST_CONDITIONS)
    .map(([field, { length }]) => ({
      ...{ entry: null, name: null, field: `match.${field}`, rule: 'count' },
      message: `has ${length} entries; write at most ${MOST_CONDITIONS}`,
    }));
  if (severities.includes('OK'))
    issues.push({
      ...{ entry: null, name: null, field: 'match.severities', rule: 'severity' },
      message:
        'has OK, which no alert is; that an alert is cleared is told to whoever was told that it opened',
    });
  if (issues.length > 0)
    throw new InvalidInputError('The route was not changed.', 'Mend what it matches and try again.', issues);
  return { severities: [...severities], environments: [...environments], labels: [...labels] };
}

/** The route of this name, locked until the transaction's end. @throws NotFoundError */
async function lockRoute(tx: Database, name: string): Promise<Route> {
  const [route] = await tx.select().from(routes).where(eq(routes.name, name)).for('update');
  if (!route) throw new NotFoundError(`There is no route ${name}.`, 'List the routes: dart routes');
  return route;
}

/** Makes a route; what opens from now on goes by it. @throws InvalidInputError, ConflictError */
export async function createRoute(
  context: Context,
  { name, enabled, match, target }: { name: string; enabled: boolean; match: Match; target: Target },
): Promise<{ id: string; secret: string | null }> {
  checkName(name);
  const { columns, madeSecret } = readTarget(target);
  const values = { name, enabled, ...readMatch(match), ...columns };
  return inTransaction(context.db, async (tx) => {
    const [route] = await tx.insert(routes).values(values).onConflictDoNothing().returning();
    if (!route)
      throw new ConflictError(`There is a route ${name}.`, 'Choose another name, or change that one.');
    await recordHistory(tx, context, [
      { operation: 'createRoute', kind: 'route', key: name, after: historyOf(route) },
    ]);
    return { id: route.id, secret: madeSecret };
  });
}

/** Changes what is given and keeps the rest; the target only as a whole. @throws InvalidInputError, NotFoundError */
export async function updateRoute(
  context: Context,
  {
    name,
    enabled,
    match,
    target,
  }: { name: string; enabled: boolean | null; match: Match | null; target: Target | null },
): Promise<{ id: string; secret: string | null }> {
  const read = target === null ? null : readTarget(target);
  const set = {
    ...(enabled !== null && { enabled }),
    ...(match !== null && readMatch(match)),
    ...read?.columns,
  };
  return inTransaction(context.db, async (tx) => {
    const before = await lockRoute(tx, name);
    if (Object.keys(set).length === 0) return { id: before.id, secret: null };
    const [after] = await tx.update(routes).set(set).where(eq(routes.id, before.id)).returning();
    await recordHistory(tx, context, [
      {
        ...{ operation: 'updateRoute', kind: 'route', key: name },
        before: historyOf(before),
        after: historyOf(after ?? before),
      },
    ]);
    return { id: before.id, secret: read?.madeSecret ?? null };
  });
}

/** Deletes a route with all its deliveries, those that wait included. @throws NotFoundError */
export async function deleteRoute(context: Context, name: string): Promise<string> {
  return inTransaction(context.db, async (tx) => {
    const route = await lockRoute(tx, name);
    await tx.delete(routes).where(eq(routes.id, route.id));
    await recordHistory(tx, context, [
      { operation: 'deleteRoute', kind: 'route', key: name, before: historyOf(route) },
    ]);
    return route.id;
  });
}
