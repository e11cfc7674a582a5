import { builder } from '../builder.ts';
import { MaintenanceSchedules } from '../enums.ts';

export const MaintenanceType = builder.drizzleObject('maintenances', {
  name: 'Maintenance',
  description:
    'A time in which somebody works on a host, or on all programs of an environment. While it lasts nothing of it raises an alert; what is observed is kept, and what still holds afterwards raises its alert then.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    host: t.relation('host', { nullable: true, description: 'The host; null: it is of an environment.' }),
    environment: t.exposeString('environment', {
      nullable: true,
      description: 'The environment whose programs are meant, on all hosts; null: it is of a host.',
    }),
    from: t.expose('fromAt', { type: 'DateTime', description: 'Its begin, by the gateway’s clock.' }),
    until: t.expose('untilAt', { type: 'DateTime', description: 'When it ends by itself.' }),
    lasts: t.boolean({
      description: 'Whether it lasts now.',
      select: { columns: { fromAt: true, untilAt: true, endedAt: true } },
      resolve: ({ fromAt, untilAt, endedAt }) => {
        const now = new Date();
        return endedAt === null && fromAt <= now && untilAt > now;
      },
    }),
    reason: t.exposeString('reason', { description: 'Why.' }),
    schedules: t.expose('schedules', {
      type: MaintenanceSchedules,
      description: 'What schedules do meanwhile.',
    }),
    requestedBy: t.exposeString('requestedBy', { description: 'Who began it.' }),
    requestedAt: t.expose('requestedAt', { type: 'DateTime', description: 'When that was asked for.' }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When somebody ended it before its time; null: nobody did.',
    }),
    endedBy: t.exposeString('endedBy', { nullable: true, description: 'Who ended it.' }),
    drain: t.relation('drain', {
      nullable: true,
      description: 'The operation that stopped what ran; null: none was wanted, or nothing ran.',
    }),
    resume: t.relation('resume', {
      nullable: true,
      description: 'The operation that starts it again; null: none yet.',
    }),
  }),
});
