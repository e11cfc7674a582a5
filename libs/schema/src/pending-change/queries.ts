import { builder } from '../builder.ts';
import { PendingKind } from '../enums.ts';
import { pageForward } from '../past/page.ts';
import { cursorOf, findPendingGroups } from './find-groups.ts';
import { PendingChangeGroupType } from './group-type.ts';

const PendingChangeFilterInput = builder.inputType('PendingChangeFilter', {
  description: 'Which pending changes; all conditions hold together.',
  fields: (t) => ({
    ids: t.idList({ description: 'Of these ids.' }),
    host: t.string({ description: 'On the host of this name; others are not counted.' }),
    program: t.string({ description: 'Of the program or group of this name.' }),
    environment: t.string({ description: 'Of programs of this environment.' }),
    kinds: t.field({ type: [PendingKind], description: 'Of one of these kinds.' }),
  }),
});

builder.queryField('pendingChangeGroups', (t) =>
  t.connection({
    type: PendingChangeGroupType,
    description:
      'What differs between what runs and what the hosts have written, with the difference; what is identical on many hosts stands here once. By group. Pages go forward only (`first`, `after`).',
    authScopes: { viewer: true },
    args: { filter: t.arg({ type: PendingChangeFilterInput, description: 'Which changes.' }) },
    resolve: (_root, { filter, ...page }, { db }) =>
      pageForward(page, (limit) => findPendingGroups(db, filter ?? {}, limit, page.after), cursorOf),
  }),
);
