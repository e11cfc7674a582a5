import { builder } from '../builder.ts';
import { sql } from 'drizzle-orm';
import { AssignmentStatus, PendingKind } from '../enums.ts';
import { ProcessStateCountType, type StateCount } from '../process/state-count.ts';
import { statusOf } from './status.ts';

export const SectionDifferenceType = builder
  .objectRef<{ key: string; value: string; reason: string }>('SectionDifference')
  .implement({
    description: 'A key of a section that is written on a host otherwise than it was registered.',
    fields: (t) => ({
      key: t.exposeString('key', { description: 'The key.' }),
      value: t.exposeString('value', { description: 'Its value as it is written.' }),
      reason: t.exposeString('reason', { description: 'What for, in a clause.' }),
    }),
  });

export const AssignmentType = builder.drizzleNode('assignments', {
  name: 'Assignment',
  description: 'A program on a host: what people want, and what the host made of it.',
  authScopes: { viewer: true },
  id: { column: (assignment) => assignment.id },
  fields: (t) => ({
    host: t.relation('host', { description: 'The host.' }),
    program: t.relation('program', { description: 'The program, in one environment.' }),
    enabled: t.exposeBoolean('enabled', {
      description: 'False: not scheduled and not monitored on this host; what runs keeps running.',
    }),
    explicit: t.exposeBoolean('explicit', {
      description:
        'True: a person named the host, and it stays whatever its labels say. False: a selector made it, and it ends when none matches any more.',
    }),
    status: t.field({
      type: AssignmentStatus,
      description: 'What the host made of it.',
      select: { with: { report: true, program: { columns: { revision: true } } } },
      resolve: ({ report, program }) => statusOf(report, program.revision),
    }),
    refusal: t.string({
      nullable: true,
      description: 'Why the host refuses the section; set when the status is REFUSED.',
      select: { with: { report: true } },
      resolve: ({ report }) => report?.refusal ?? null,
    }),
    writtenRevision: t.int({
      nullable: true,
      description: 'The program’s revision that the host’s agent looked at last.',
      select: { with: { report: true } },
      resolve: ({ report }) => report?.revision ?? null,
    }),
    differences: t.field({
      type: [SectionDifferenceType],
      description:
        'What the host’s agent writes otherwise than it was registered, with the reason; empty: the text is the registered one.',
      select: { with: { report: true } },
      resolve: ({ report }) => [...(report?.differences ?? [])],
    }),
    processCounts: t.field({
      type: [ProcessStateCountType],
      description: 'How many of its processes on the host are in which state; none before it is applied.',
      select: {
        extras: {
          processCounts: ({ hostId, programId }) => sql<StateCount[]>`(
            SELECT coalesce(json_agg(json_build_object('state', c.state, 'count', c.n) ORDER BY c.state), '[]')
            FROM (SELECT s.state, count(*)::int AS n FROM process s
              WHERE s.host_id = ${hostId} AND s.program_id = ${programId} GROUP BY s.state) c)`,
        },
      },
      resolve: ({ processCounts }) => processCounts,
    }),
    pending: t.field({
      type: PendingKind,
      nullable: true,
      description: 'How what the host has written of it differs from what runs; null: it does not.',
      select: {
        extras: {
          pending: ({ hostId, programId }) => sql<(typeof PendingKind)['$inferType'] | null>`(
            SELECT c.kind FROM pending_change c
            WHERE c.host_id = ${hostId} AND c.program_id = ${programId} LIMIT 1)`,
        },
      },
      resolve: ({ pending }) => pending,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was assigned.' }),
    createdBy: t.exposeString('createdBy', {
      description: 'Who assigned it; of a selector its labels, `selector region=eu`.',
    }),
    version: t.expose('version', {
      type: 'BigInt',
      description: 'Grows with every change of this row; drop older pictures.',
    }),
  }),
});
