import type {
  OperationPreviewQuery,
  OperationRowFragment,
  OperationTargetRowFragment,
} from '@dart/client/registrar';
import type { Colours } from '../terminal/colours.ts';
import { describeAge } from '../terminal/describe-age.ts';
import { describeState } from '../terminal/describe-state.ts';
import { renderTable } from '../terminal/render-table.ts';
import { describeProgress } from './describe-operation.ts';

export type Preview = Extract<
  OperationPreviewQuery['operationPreview'],
  { readonly __typename: 'OperationPreview' }
>;

/** Operations as a table for people. */
export function renderOperations(
  operations: readonly OperationRowFragment[],
  colours: Colours,
  nowMs: number,
): string {
  if (operations.length === 0) return colours.faint('No operation.\n');
  return renderTable<OperationRowFragment>(
    [
      { title: 'ID', cell: ({ id }) => id },
      { title: 'STATE', cell: ({ state }) => describeState(state, colours) },
      { title: 'PROGRESS', cell: describeProgress },
      { title: 'AGE', align: 'right', cell: ({ requestedAt }) => describeAge(requestedAt, nowMs) },
      { title: 'BY', cell: ({ requestedBy }) => requestedBy },
      { title: 'REASON', cell: ({ reason }) => reason ?? '' },
    ],
    operations,
    colours,
  );
}

/** What an operation does on each host, and what came of it. */
export function renderTargets(targets: readonly OperationTargetRowFragment[], colours: Colours): string {
  return renderTable<OperationTargetRowFragment>(
    [
      { title: 'HOST', cell: ({ host }) => colours.strong(host.name) },
      { title: 'TARGETS', cell: (target) => target.targets.join(' ') },
      { title: 'STATE', cell: ({ state }) => describeState(state, colours) },
      { title: 'RESULT', cell: ({ message }) => message ?? '' },
    ],
    targets,
    colours,
  );
}

/** What a dry run has found. */
export function renderPreview({ hosts, targets, sample }: Preview, colours: Colours): string {
  if (hosts === 0) return colours.faint('Nothing matches.\n');
  const shown = renderTable<Preview['sample'][number]>(
    [
      { title: 'HOST', cell: ({ host }) => colours.strong(host) },
      { title: 'TARGETS', cell: (target) => target.targets.join(' ') },
    ],
    sample,
    colours,
  );
  const rest = sample.length < hosts ? colours.faint(`… and ${hosts - sample.length} more hosts\n`) : '';
  return `${shown}${rest}${targets} on ${hosts} ${hosts === 1 ? 'host' : 'hosts'}; nothing was done.\n`;
}
