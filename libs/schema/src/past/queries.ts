import { fullName } from '@dart/supervisor';
import { builder } from '../builder.ts';
import { ProcessState } from '../enums.ts';
import { pageForward, refusePast } from './page.ts';
import { cursorOf, findHistoryFloor, findProcessesAt, type ProcessAt } from './process-at.ts';

const ProcessAtType = builder.objectRef<ProcessAt>('ProcessAt').implement({
  description: 'A process as it was at an instant, as its host’s clock told the time.',
  fields: (t) => ({
    host: t.exposeString('host', { description: 'The name of its host, as it is now.' }),
    group: t.exposeString('group', { description: 'Its group.' }),
    name: t.exposeString('process', { description: 'Its name within the group.' }),
    fullName: t.string({
      description: 'As supervisorctl prints it: the name alone when it is the group’s, else `group:name`.',
      resolve: ({ group, process }) => fullName(group, process),
    }),
    program: t.exposeString('program', {
      nullable: true,
      description: 'The name of the program it belongs to, or did last; null: dart did not write it.',
    }),
    environment: t.exposeString('environment', {
      nullable: true,
      description: 'The environment of that program.',
    }),
    state: t.expose('state', {
      type: ProcessState,
      nullable: true,
      description: 'Its state then, as last reported. Null: history does not reach back to then.',
    }),
    since: t.expose('since', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it was in that state; null: since before what is known of it.',
    }),
    goneAt: t.expose('goneAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When supervisord no longer had it; null: it has it still.',
    }),
  }),
});

export const ProcessAtFilterInput = builder.inputType('ProcessAtFilter', {
  description: 'Which processes; all conditions hold together.',
  fields: (t) => ({
    host: t.string({ description: 'On the host of this name.' }),
    program: t.string({ description: 'Of the program of this name.' }),
    environment: t.string({ description: 'Of programs of this environment.' }),
    search: t.string({ description: 'With these letters in the name of process or group, in any case.' }),
  }),
});

builder.queryField('processesAt', (t) =>
  t.connection(
    {
      type: ProcessAtType,
      description:
        'The fleet as it was at an instant: the processes that were there then, by host, group and name. Pages go forward only (`first`, `after`).',
      authScopes: { viewer: true },
      args: {
        at: t.arg({ type: 'DateTime', required: true, description: 'The instant; not in the future.' }),
        filter: t.arg({ type: ProcessAtFilterInput, description: 'Which processes.' }),
      },
      resolve: (_root, { at, filter, ...page }, { db }) => {
        if (at.getTime() > Date.now())
          throw refusePast('at: what will be is not known; give a time that has passed.');
        return pageForward(
          page,
          (limit) => findProcessesAt(db, at, filter ?? {}, limit, page.after),
          cursorOf,
        );
      },
    },
    {
      fields: (c) => ({
        historyFrom: c.field({
          type: 'DateTime',
          nullable: true,
          description:
            'Since when transitions are kept. Of an earlier instant only that is known which has not changed since. Null: none was kept yet.',
          resolve: (_connection, _input, { db }) => findHistoryFloor(db),
        }),
      }),
    },
  ),
);
