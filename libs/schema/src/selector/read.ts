import { describeLabels, findSelectorFault, toRecord, type LabelList } from './labels.ts';

/** Selectors of one program. */
const MOST = 50;

/** The selectors of a registration as they are stored, each once; null: none are named. */
export function readSelectors(
  selectors: readonly { readonly labels: LabelList }[] | null | undefined,
  complain: (field: string, rule: string, message: string) => void,
): Record<string, string>[] | null {
  if (selectors == null) return null;
  if (selectors.length > MOST)
    complain('selectors', 'count', `has ${selectors.length} entries; at most ${MOST} are allowed`);
  for (const [index, { labels }] of selectors.entries()) {
    const fault = findSelectorFault(labels);
    if (fault !== undefined) complain(`selectors.${index + 1}`, 'labels', fault);
  }
  const records = selectors.map(({ labels }) => toRecord(labels));
  return [...new Map(records.map((labels) => [describeLabels(labels), labels])).values()];
}
