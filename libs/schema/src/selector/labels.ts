import { findLabelFault } from '../host/labels.ts';

/** Labels as a person gives them. */
export type LabelList = readonly { readonly key: string; readonly value: string }[];

/** Labels of one selector. */
const MOST = 20;

/** What is wrong with the labels of a selector; undefined: nothing. */
export function findSelectorFault(labels: LabelList): string | undefined {
  if (labels.length === 0) return 'names no label; write at least one, key=value';
  if (labels.length > MOST) return `has ${labels.length} labels; at most ${MOST} are allowed`;
  const keys = new Set(labels.map(({ key }) => key));
  if (keys.size < labels.length) return 'names a key twice; a host has one value of it';
  return labels.map(({ key, value }) => findLabelFault(key, value)).find((fault) => fault !== undefined);
}

/** The labels by key, as they are stored. */
export const toRecord = (labels: LabelList): Record<string, string> =>
  Object.fromEntries(
    [...labels].sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ key, value }) => [key, value]),
  );

/** `region=eu role=web`. */
export const describeLabels = (labels: Readonly<Record<string, string>>): string =>
  Object.entries(labels)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${value}`)
    .join(' ');
