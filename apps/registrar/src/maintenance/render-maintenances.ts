import type { MaintenanceRowFragment } from '@dart/client/registrar';
import type { Colours } from '../terminal/colours.ts';
import { describeTime } from '../terminal/describe-time.ts';
import { renderTable } from '../terminal/render-table.ts';

/** Maintenance for people, the newest first. */
export function renderMaintenances(rows: readonly MaintenanceRowFragment[], colours: Colours): string {
  if (rows.length === 0) return colours.faint('No maintenance.\n');
  return renderTable<MaintenanceRowFragment>(
    [
      {
        title: 'OF',
        cell: (row) => colours.strong(row.host?.name ?? `environment ${row.environment ?? ''}`),
      },
      { title: 'STATE', cell: (row) => describe(row, colours) },
      { title: 'FROM', cell: ({ from }) => describeTime(from) },
      { title: 'UNTIL', cell: ({ until, endedAt }) => describeTime(endedAt ?? until) },
      { title: 'SCHEDULES', cell: ({ schedules }) => (schedules === 'HOLD' ? 'hold' : 'go on') },
      { title: 'BY', cell: ({ requestedBy }) => requestedBy },
      { title: 'REASON', cell: ({ reason }) => reason },
      { title: 'ID', cell: ({ id }) => colours.faint(id) },
    ],
    rows,
    colours,
  );
}

function describe({ lasts, endedAt, from }: MaintenanceRowFragment, colours: Colours): string {
  if (lasts) return colours.busy('lasts');
  return endedAt === null && Date.parse(from) > Date.now() ? 'to come' : colours.faint('ended');
}
