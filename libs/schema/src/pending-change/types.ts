import { builder } from '../builder.ts';
import { PendingKind } from '../enums.ts';

export const PendingChangeType = builder.drizzleNode('pendingChanges', {
  name: 'PendingChange',
  description: 'A group on a host whose configuration differs from what runs, until somebody updates it.',
  authScopes: { viewer: true },
  id: { column: (change) => change.id },
  fields: (t) => ({
    host: t.relation('host', { description: 'The host.' }),
    group: t.exposeString('groupName', {
      description: 'The group; for a program of dart, the program’s name.',
    }),
    kind: t.expose('kind', { type: PendingKind, description: 'How it differs.' }),
    program: t.relation('program', {
      nullable: true,
      description: 'The program, when dart wrote the group.',
    }),
    since: t.expose('since', {
      type: 'DateTime',
      description: 'Since when it is pending, by the gateway’s clock.',
    }),
    version: t.expose('version', {
      type: 'BigInt',
      description: 'Grows with every change of this row; drop older pictures.',
    }),
  }),
});
