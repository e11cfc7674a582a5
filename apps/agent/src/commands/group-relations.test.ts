import { expect, test } from 'vitest';
import type { AppliedRevision } from '../configuration/applied.ts';
import type { WrittenSection } from '../configuration/written.ts';
import { createGroupRelations } from './group-relations.ts';

type AppliedMember = NonNullable<AppliedRevision['members']>[string];
type Groups = Readonly<Record<string, readonly string[]>>;

const part = { programId: 'id', revision: 1, configuration: '' };
const sectionOf = (members: readonly string[]): WrittenSection => ({
  ...part,
  text: '',
  members: Object.fromEntries(members.map((name) => [name, [name]])),
});

function setup(before: Groups, after: Groups) {
  const applied = (group: string): AppliedRevision | undefined => {
    const members = before[group]?.map((name): [string, AppliedMember] => [
      name,
      { ...part, processes: [name] },
    ]);
    return members === undefined ? undefined : { ...part, members: Object.fromEntries(members) };
  };
  const sections = Object.fromEntries(Object.entries(after).map(([name, of]) => [name, sectionOf(of)]));
  return createGroupRelations({ get: applied }, { written: { version: '1', sections, refusals: [] } });
}

test('Groups among which programs move are updated together: first those that give, then those that take', () => {
  const relations = setup({ x: ['a'], y: ['b', 'c'] }, { x: ['a', 'b'], z: ['c'] });
  const difference = { added: ['z', 'new'], changed: ['x', 'other'], removed: ['y', 'old'] };
  for (const group of ['x', 'y', 'z'])
    expect(relations.findRelated(group, difference)).toEqual(['y', 'x', 'z']);
  expect(relations.findRelated('other', difference)).toEqual(['other']);
  expect(relations.findRelated('old', difference)).toEqual(['old']);
});

test('Of two changed groups the one that gives a program up comes first', () => {
  const relations = setup({ a: ['p'], b: ['q', 'r'] }, { a: ['p', 'r'], b: ['q'] });
  expect(relations.findRelated('a', { added: [], changed: ['a', 'b'], removed: [] })).toEqual(['b', 'a']);
});
