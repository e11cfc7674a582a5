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
