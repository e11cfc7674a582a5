import { expect, test } from 'vitest';
import { chooseHost, isChosen } from './choose-host.ts';

const SHOWN = ['db1', 'web1', 'web2'];

test('A host more or less is a choice by name; the last one less is none', () => {
  const one = chooseHost({ where: 'none', hosts: [] }, 'web1', SHOWN);
  expect(one).toEqual({ where: 'named', hosts: ['web1'] });
  expect(isChosen(one, 'web1')).toBe(true);
  expect(isChosen(one, 'web2')).toBe(false);
  expect(chooseHost(one, 'web1', SHOWN)).toEqual({ where: 'none', hosts: [] });
});

test('One less of all leaves the others by name', () => {
  const all = { where: 'all', hosts: [] } as const;
  expect(isChosen(all, 'db1')).toBe(true);
  expect(chooseHost(all, 'db1', SHOWN)).toEqual({ where: 'named', hosts: ['web1', 'web2'] });
});
