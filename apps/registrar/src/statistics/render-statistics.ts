import type { StatisticsRowFragment } from '@dart/client/registrar';
import type { Colours } from '../terminal/colours.ts';
import { describeSeconds } from '../terminal/describe-seconds.ts';
import { renderTable } from '../terminal/render-table.ts';

/** Statistics for people, one line for each program, host or process. */
export function renderStatistics(rows: readonly StatisticsRowFragment[], colours: Colours): string {
  if (rows.length === 0) return colours.faint('No process was there in that time, as far as is known.\n');
  const count = (number: number): string => (number === 0 ? '' : String(number));
  const duration = (seconds: number | null): string => (seconds === null ? '' : describeSeconds(seconds));
  return renderTable<StatisticsRowFragment>(
    [
      { title: 'HOST', cell: ({ host }) => host ?? '' },
      { title: 'PROCESS', cell: ({ process }) => colours.strong(process ?? '') },
      { title: 'PROGRAM', cell: ({ program }) => colours.strong(program ?? '') },
      { title: 'ENVIRONMENT', cell: ({ environment }) => environment ?? '' },
      {
        title: 'PROCESSES',
        align: 'right',
        cell: ({ process, processes }) => (process === null ? String(processes) : ''),
      },
      {
        title: 'UP',
        align: 'right',
        cell: ({ uptimeShare }) => (uptimeShare === null ? '–' : describeShare(uptimeShare)),
      },
      { title: 'NOT KNOWN', align: 'right', cell: describeUnknown },
      { title: 'STARTS', align: 'right', cell: ({ starts }) => count(starts) },
      { title: 'RESTARTS', align: 'right', cell: ({ restarts }) => count(restarts) },
      { title: 'MEDIAN', align: 'right', cell: ({ medianSeconds }) => duration(medianSeconds) },
      { title: 'P95', align: 'right', cell: ({ p95Seconds }) => duration(p95Seconds) },
      {
        title: 'RESULTS',
        cell: ({ outcomes }) =>
          outcomes.map((each) => `${each.count} ${each.outcome.toLowerCase()}`).join(', '),
      },
      { title: 'EXITS', cell: describeExits },
    ],
    rows,
    colours,
  );
}

/** Never rounded up to 100 %: what was down for a second was down. */
function describeShare(share: number): string {
  return share === 1 ? '100 %' : `${(Math.floor(share * 10_000) / 100).toFixed(2)} %`;
}

function describeUnknown({ seconds, observedSeconds }: StatisticsRowFragment): string {
  const unknown = seconds - observedSeconds;
  return unknown < 1 ? '' : describeSeconds(unknown);
}

/** The exits that are not the usual one, as far as a line has room. */
function describeExits({ exits }: StatisticsRowFragment): string {
  return exits
    .filter(({ status }) => status !== 0)
    .slice(0, 3)
    .map(({ status, signal, count }) => `${count} × ${signal ?? `status ${status ?? '?'}`}`)
    .join(', ');
}
