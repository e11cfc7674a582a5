import type { OutboxRecord } from './record.ts';

/**
 * Makes records smaller without losing what they are about: of each process, transitions in a row that neither begin
 * nor end a run become one gap row (first state, last state, how many), and runs lose the tails of their output.
 * Beginnings and ends of runs, and fires, stay. The order of sequences stays.
 */
export function conflate(records: readonly OutboxRecord[]): OutboxRecord[] {
  const kept: (OutboxRecord | undefined)[] = [];
  const open = new Map<string, number>();
  for (const current of records) {
    const transition = current.record.transition;
    if (!transition) {
      kept.push(current);
      continue;
    }
    const key = `${current.start}\t${transition.group}\t${transition.process}`;
    if (transition.start ?? transition.end) {
      open.delete(key);
      kept.push({
        ...current,
        record: { transition: { ...transition, ...(transition.end ? { end: {} } : {}) } },
      });
      continue;
    }
    const place = open.get(key);
    const before = place === undefined ? undefined : kept[place]?.record.transition;
    if (place !== undefined) kept[place] = undefined;
    open.set(key, kept.length);
    const count = (transition.count ?? 1) + (before ? (before.count ?? 1) : 0);
    kept.push(
      before ? { ...current, record: { transition: { ...transition, from: before.from, count } } } : current,
    );
  }
  return kept.filter((record) => record !== undefined);
}
