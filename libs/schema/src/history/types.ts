import { builder } from '../builder.ts';

export const HistoryEntryType = builder.drizzleNode('history', {
  name: 'HistoryEntry',
  description: 'What a person changed: who, when, before and after.',
  authScopes: { viewer: true },
  id: { column: (entry) => entry.id },
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    person: t.exposeString('person', { description: 'Whose credential it was.' }),
    operation: t.exposeString('operation', { description: 'The mutation, e.g. `assignProgram`.' }),
    kind: t.exposeString('kind', { description: 'The noun, e.g. `assignment`.' }),
    key: t.exposeString('key', { description: 'Which one, e.g. `payments/production@web-01`.' }),
    before: t.expose('before', {
      type: 'JSON',
      nullable: true,
      description: 'Before the change; null when it was new.',
    }),
    after: t.expose('after', {
      type: 'JSON',
      nullable: true,
      description: 'After the change; null when it is gone.',
    }),
    requestId: t.exposeString('requestId', {
      description: 'The request, as it stands in the gateway’s log.',
    }),
  }),
});
