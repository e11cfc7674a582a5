import { sql } from 'drizzle-orm';
import { builder } from '../builder.ts';
import './types.ts';

const MaintenanceFilterInput = builder.inputType('MaintenanceFilter', {
  description: 'Which maintenance; all conditions hold together.',
  fields: (t) => ({
    host: t.string({ description: 'Of the host of this name.' }),
    environment: t.string({ description: 'Of this environment.' }),
    open: t.boolean({ description: 'True: only what lasts or is to come; false: only what has ended.' }),
  }),
});

builder.queryField('maintenances', (t) =>
  t.drizzleConnection({
    type: 'maintenances',
    description: 'Maintenance of hosts and environments, the newest request first.',
    authScopes: { viewer: true },
    args: { filter: t.arg({ type: MaintenanceFilterInput, description: 'Which.' }) },
    resolve: (query, _root, { filter }, { db }) => {
      const { host, environment, open } = filter ?? {};
      return db.query.maintenances.findMany(
        query({
          where: {
            RAW: (m) => sql`
              (${host ?? null}::text IS NULL OR ${m.hostId} = (
                SELECT id FROM host WHERE name = ${host ?? null} AND deleted_at IS NULL))
              AND (${environment ?? null}::text IS NULL OR ${m.environment} = ${environment ?? null})
              AND (${open ?? null}::boolean IS NULL
                OR (${m.endedAt} IS NULL AND ${m.untilAt} > now()) = ${open ?? null}::boolean)`,
          },
          orderBy: { requestedAt: 'desc', id: 'desc' },
        }),
      );
    },
  }),
);
