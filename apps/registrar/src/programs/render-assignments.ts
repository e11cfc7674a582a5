import type { AssignmentRowFragment } from '@dart/client/registrar';
import type { Colours } from '../terminal/colours.ts';
import { renderTable, type Column } from '../terminal/render-table.ts';

/** A table of assignments for people, by their other end. */
export function renderAssignments(
  assignments: readonly AssignmentRowFragment[],
  colours: Colours,
  otherEnd: 'host' | 'program',
): string {
  const columns: Record<typeof otherEnd, Column<AssignmentRowFragment>[]> = {
    host: [{ title: 'HOST', cell: ({ host }) => host.name }],
    program: [
      { title: 'PROGRAM', cell: ({ program }) => program.name },
      { title: 'ENVIRONMENT', cell: ({ program }) => program.environment },
    ],
  };
  return renderTable<AssignmentRowFragment>(
    [
      ...columns[otherEnd],
      { title: 'STATUS', cell: (assignment) => describeStatus(assignment, colours) },
      { title: 'REVISION', align: 'right', cell: describeRevision },
      {
        title: 'REMARKS',
        cell: ({ enabled, explicit, createdBy, refusal, differences }) =>
          [
            enabled ? '' : 'disabled',
            explicit ? '' : `by ${createdBy}`,
            refusal,
            ...differences.map(({ key, value, reason }) => `written with ${key} = ${value} for ${reason}`),
          ]
            .filter(Boolean)
            .join(', '),
      },
    ],
    assignments,
    colours,
  );
}

function describeStatus({ status }: AssignmentRowFragment, colours: Colours): string {
  if (status === 'REFUSED') return colours.bad('✕ refused');
  return status === 'WAITING' ? colours.busy('◐ waiting') : colours.good('● written');
}

function describeRevision({ writtenRevision, program }: AssignmentRowFragment): string {
  if (writtenRevision === null || writtenRevision === program.revision) return String(program.revision);
  return `${writtenRevision} of ${program.revision}`;
}
