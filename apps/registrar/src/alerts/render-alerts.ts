import type { AlertRowFragment } from '@dart/client/registrar';
import type { Colours } from '../terminal/colours.ts';
import { describeAge } from '../terminal/describe-age.ts';
import { describeTime } from '../terminal/describe-time.ts';
import { renderTable } from '../terminal/render-table.ts';
import { describeSeverity } from './describe-severity.ts';
import { isMuted } from './match-alert.ts';

/** Letters of a message in a table; all of it is in the JSON. */
const SHOWN = 100;

/** A table of alerts for people. */
export function renderAlerts(alerts: readonly AlertRowFragment[], colours: Colours, nowMs: number): string {
  if (alerts.length === 0) return colours.faint('No alert.\n');
  return renderTable<AlertRowFragment>(
    [
      { title: 'ALERT', cell: ({ shortId }) => shortId },
      {
        title: 'SEVERITY',
        cell: ({ severity }) => describeSeverity(severity, colours),
      },
      { title: 'HOST', cell: ({ host }) => host.name },
      { title: 'COMPONENT', cell: ({ component }) => colours.strong(component) },
      { title: 'CI', cell: ({ ci }) => ci ?? '' },
      { title: 'FOR', align: 'right', cell: ({ raisedAt }) => describeAge(raisedAt, nowMs) },
      { title: 'COUNT', align: 'right', cell: ({ count }) => String(count) },
      { title: 'HANDLED', cell: (alert) => describeHandling(alert, nowMs) },
      { title: 'MESSAGE', cell: (alert) => describeMessage(alert, colours) },
    ],
    alerts,
    colours,
  );
}

/** Who has it in hand, and until when it is not delivered. */
function describeHandling(alert: AlertRowFragment, nowMs: number): string {
  const { acknowledgement, mute } = alert;
  return [
    ...(acknowledgement === null ? [] : [`acknowledged by ${acknowledgement.by}`]),
    ...(mute !== null && isMuted(alert, nowMs) ? [`muted until ${describeTime(mute.until)}`] : []),
  ].join(', ');
}

/** One line without what a log may hold for terminals; of a cleared alert, by what it was. */
function describeMessage({ message, clearing, clearedBy }: AlertRowFragment, colours: Colours): string {
  const line = message.replace(/\p{Cc}+/gu, ' ');
  const shown = line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line;
  if (clearing === null) return shown;
  return `${shown} ${colours.faint(`cleared: ${clearedBy === null ? clearing.toLowerCase() : `by ${clearedBy}`}`)}`;
}
