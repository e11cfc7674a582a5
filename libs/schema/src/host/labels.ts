import type { tables } from '@dart/database';

export type HostLabel = Pick<typeof tables.hostLabels.$inferSelect, 'key' | 'value' | 'source'>;

/** The labels that hold, by key: a person's label wins over the agent's of the same key. */
export function labelsInForce(labels: readonly HostLabel[]): HostLabel[] {
  const byKey = new Map<string, HostLabel>();
  for (const label of labels) {
    if (label.source === 'PERSON' || !byKey.has(label.key)) byKey.set(label.key, label);
  }
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** A label’s key and value: what fits into a filter `key=value`. */
const LABEL_KEY = /^[A-Za-z0-9]([A-Za-z0-9._/-]{0,61}[A-Za-z0-9])?$/;
const LONGEST_VALUE = 256;

/** What is wrong with a label; undefined: nothing. */
export function findLabelFault(key: string, value: string): string | undefined {
  if (!LABEL_KEY.test(key))
    return `"${key}" is no label key; write 1 to 63 letters, digits, dots, dashes, slashes or underscores`;
  if (value.length > LONGEST_VALUE)
    return `the value of ${key} has ${value.length} characters; write at most ${LONGEST_VALUE}`;
  return undefined;
}
