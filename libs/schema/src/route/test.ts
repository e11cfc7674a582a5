import { randomUUID } from 'node:crypto';
import type { Context } from '../context.ts';
import type { Outcome } from '../delivery/retry.ts';
import { NotFoundError } from '../errors/errors.ts';

/** Sends an alert that nobody has by a route, at once and whether it is enabled or not. @throws NotFoundError */
export async function testRoute({ db, routes, identity }: Context, name: string): Promise<Outcome> {
  const route = await db.query.routes.findFirst({ where: { name } });
  if (!route) throw new NotFoundError(`There is no route ${name}.`, 'List the routes: dart routes');
  const at = new Date().toISOString();
  return routes.send(route, {
    id: randomUUID(),
    event: 'TEST',
    at,
    content: {
      id: randomUUID(),
      ...{ host: 'test.invalid', component: 'dart:test', ci: null, program: null, environment: null },
      ...{ severity: 'INFORMATION', count: 1, firstAt: at, lastAt: at, raisedAt: at },
      message: `${identity?.name ?? 'nobody'} tests the route ${name}: nothing is wrong`,
      ...{ acknowledgedAt: null, acknowledgedBy: null, acknowledgedNote: null },
      ...{ clearedAt: null, clearing: null, clearedBy: null, clearedMessage: null },
    },
  });
}
