import type { ProcessAtRowFragment } from '@dart/client/registrar';
import type { Colours } from '../terminal/colours.ts';
import { describeAge } from '../terminal/describe-age.ts';
import { describeState } from '../terminal/describe-state.ts';
import { describeTime } from '../terminal/describe-time.ts';
import { renderTable } from '../terminal/render-table.ts';

/** The fleet as it was at an instant, for people. */
export function renderPast(
  processes: readonly ProcessAtRowFragment[],
  at: string,
  historyFrom: string | null,
  colours: Colours,
): string {
  if (processes.length === 0) {
    return colours.faint(`No process was there at ${describeTime(at)}, as far as is known.\n`);
  }
  const table = renderTable<ProcessAtRowFragment>(
    [
      { title: 'HOST', cell: ({ host }) => host },
      { title: 'PROCESS', cell: ({ fullName }) => colours.strong(fullName) },
      { title: 'STATE', cell: ({ state }) => (state === null ? '–' : describeState(state, colours)) },
      { title: 'FOR', align: 'right', cell: ({ since }) => describeAge(since, Date.parse(at)) },
      { title: 'ENVIRONMENT', cell: ({ environment }) => environment ?? colours.faint('unmanaged') },
      {
        title: 'REMARKS',
        cell: ({ goneAt }) => (goneAt === null ? '' : `gone since ${describeTime(goneAt)}`),
      },
    ],
    processes,
    colours,
  );
  if (processes.every(({ state }) => state !== null)) return table;
  const begin = historyFrom === null ? 'none is kept yet' : `it begins at ${describeTime(historyFrom)}`;
  return `${table}${colours.faint(`–: history does not reach back so far; ${begin}.`)}\n`;
}
