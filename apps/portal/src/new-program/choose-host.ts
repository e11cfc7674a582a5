import type { Draft } from './draft.ts';

type Choice = Pick<Draft, 'hosts' | 'where'>;

export function isChosen({ where, hosts }: Choice, name: string): boolean {
  return where === 'all' || (where === 'named' && hosts.includes(name));
}

/** The choice with one host more or less; of all that are `shown`, one less leaves the others by name. */
export function chooseHost(choice: Choice, name: string, shown: readonly string[]): Choice {
  const before = choice.where === 'all' ? shown : choice.where === 'named' ? choice.hosts : [];
  const hosts = before.includes(name) ? before.filter((each) => each !== name) : [...before, name];
  return { where: hosts.length === 0 ? 'none' : 'named', hosts };
}
