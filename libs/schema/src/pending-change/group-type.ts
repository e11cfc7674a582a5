import { SectionDifferenceType } from '../assignment/types.ts';
import { builder } from '../builder.ts';
import { PendingKind } from '../enums.ts';
import { countStartsOf } from './effect.ts';
import type { PendingGroup, PendingSection } from './find-groups.ts';
import type { SectionText } from './texts.ts';

const SectionTextType = builder.objectRef<SectionText>('SectionText').implement({
  description: 'The body of a program’s section, as it was registered.',
  fields: (t) => ({
    revision: t.exposeInt('revision', { description: 'The program’s revision.' }),
    configuration: t.exposeString('configuration', { description: 'The body, verbatim.' }),
  }),
});

const PendingSectionType = builder.objectRef<PendingSection>('PendingSection').implement({
  description: 'What becomes of one program when a pending change is applied.',
  fields: (t) => ({
    program: t.exposeString('program', { description: 'The program’s name.' }),
    environment: t.exposeString('environment', { description: 'Its environment.' }),
    before: t.expose('before', {
      type: SectionTextType,
      nullable: true,
      description: 'What supervisord runs; null: it does not have it, or nobody knows its revision.',
    }),
    after: t.expose('after', {
      type: SectionTextType,
      nullable: true,
      description: 'What the host has written; null: nothing, so that it is removed.',
    }),
    refusal: t.exposeString('refusal', {
      nullable: true,
      description: 'Why the host does not write `after`; its last good text stays. Null: it has written it.',
    }),
    differences: t.field({
      type: [SectionDifferenceType],
      description: 'What the host writes otherwise than `after` says.',
      resolve: ({ differences }) => [...differences],
    }),
  }),
});

export const PendingChangeGroupType = builder.objectRef<PendingGroup>('PendingChangeGroup').implement({
  description: 'A pending change that is the same, before and after, on all of its hosts.',
  fields: (t) => ({
    id: t.exposeID('id', {
      description: 'For `applyPendingChanges`; made of what differs, so that it ends when that changes.',
    }),
    group: t.exposeString('group', { description: 'supervisord’s group.' }),
    kind: t.expose('kind', { type: PendingKind, description: 'How it differs.' }),
    program: t.string({
      nullable: true,
      description:
        'The name of the program that makes the group; null: dart did not write it, and does not apply it.',
      resolve: ({ program }) => program?.name ?? null,
    }),
    environment: t.string({
      nullable: true,
      description: 'The environment of that program.',
      resolve: ({ program }) => program?.environment ?? null,
    }),
    sections: t.field({
      type: [PendingSectionType],
      description:
        'The program, or the programs of a group, before and after. Those of a group that stay as they are stand here, too: they restart with it.',
      resolve: ({ sections }) => [...sections],
    }),
    since: t.expose('since', {
      type: 'DateTime',
      description: 'Since when it is pending where it is for longest, by the gateway’s clock.',
    }),
    hostCount: t.int({
      description: 'On how many hosts, of those that the filter means.',
      resolve: ({ hostIds }) => hostIds.length,
    }),
    hosts: t.drizzleConnection({
      type: 'hosts',
      description: 'The hosts, by name.',
      resolve: (query, { hostIds }, _input, { db }) =>
        db.query.hosts.findMany(
          query({ where: { id: { in: [...hostIds] } }, orderBy: { name: 'asc', id: 'asc' } }),
        ),
    }),
    stops: t.exposeInt('stops', {
      description: 'Processes that run now and end when it is applied on all of them.',
    }),
    starts: t.int({
      description:
        'Processes that begin then: those with autostart. Of a change they are those that ended, started again.',
      resolve: countStartsOf,
    }),
  }),
});
