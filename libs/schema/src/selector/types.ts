import { sql } from 'drizzle-orm';
import { builder } from '../builder.ts';
import { labelsOfHost } from './match.ts';

const LabelType = builder.objectRef<{ key: string; value: string }>('Label').implement({
  description: 'A label: `key=value`.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The key.' }),
    value: t.exposeString('value', { description: 'The value.' }),
  }),
});

export const SelectorType = builder.drizzleObject('selectors', {
  name: 'Selector',
  description:
    'Labels by which a program is assigned to every host that has all of them, now and later. A host that no longer matches loses it, unless it is assigned explicitly.',
  fields: (t) => ({
    labels: t.field({
      type: [LabelType],
      description: 'All of them hold together; a person’s label of a host wins over the agent’s.',
      select: { columns: { labels: true } },
      resolve: ({ labels }) =>
        Object.entries(labels)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, value]) => ({ key, value })),
    }),
    conflicts: t.stringList({
      description:
        'The first 20 hosts, by name, that match but have another environment of the program, which stays there.',
      select: { columns: { id: true } },
      resolve: async ({ id }, _input, { db }) => {
        const { rows } = await db.execute<{ name: string }>(sql`
          SELECT h.name FROM selector s JOIN program p ON p.id = s.program_id
          JOIN assignment a ON a.program_name = p.name AND a.program_id <> p.id
          JOIN host h ON h.id = a.host_id AND h.deleted_at IS NULL
          WHERE s.id = ${id} AND s.labels <@ ${labelsOfHost(sql`h.id`)}
          ORDER BY h.name LIMIT 20`);
        return rows.map(({ name }) => name);
      },
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was added.' }),
    createdBy: t.exposeString('createdBy', { description: 'Who added it.' }),
  }),
});
