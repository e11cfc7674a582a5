import {
  followViews,
  LiveRows,
  type Client,
  type LiveEvent,
  type LiveRow,
  type TypedDocument,
  type View,
} from '@dart/client';
import type { Context } from '../context.ts';
import { printJsonLine } from '../terminal/print-json.ts';
import { createScreen } from './screen.ts';

export interface WatchOptions<Row, Event extends LiveEvent, Variables> {
  readonly document: TypedDocument<{ live: Event }, Variables>;
  readonly view: View;
  /** Whether a row is wanted; a view narrows by host only. */
  readonly matches: (row: Row) => boolean;
  /** Rows in the order of the table. */
  readonly compare: (left: Row, right: Row) => number;
  readonly render: (rows: readonly Row[], nowMs: number) => string;
  readonly describe: (row: Row) => Record<string, unknown>;
}

/**
 * Shows a list and keeps showing it as it changes, until the person ends it: a table that is drawn anew, or with
 * `asJson` one line per change, `change` being "upserted" or "removed".
 */
export async function watchRows<
  Row extends LiveRow,
  Event extends LiveEvent,
  Variables extends { views: unknown },
>(
  client: Client,
  { terminal, signal }: Context,
  options: WatchOptions<Row, Event, Variables>,
  asJson: boolean,
): Promise<void> {
  const { document, view, matches, compare, render, describe } = options;
  const live = new LiveRows<Row>();
  const print = (change: 'upserted' | 'removed', rows: readonly Row[]): void => {
    for (const row of rows.filter(matches)) printJsonLine(terminal, { change, ...describe(row) });
  };
  let remark = '';
  const screen = createScreen(terminal, () => {
    const rows = [...live.rows.values()].filter(matches).sort(compare);
    return render(rows, Date.now()) + remark;
  });
  try {
    await followViews(
      client,
      document,
      [view],
      {
        onEvent(event) {
          const { upserted, removed } = live.apply(event);
          if (asJson) {
            print('upserted', upserted);
            print('removed', removed);
          } else if (!live.loading) screen.refresh();
        },
        onStatus(status, since) {
          remark = status === 'live' ? '' : `\n${status} since ${since.toTimeString().slice(0, 8)}\n`;
          if (asJson) terminal.remark(`${status}\n`);
          else if (!live.loading) screen.refresh();
        },
      },
      { signal },
    );
  } finally {
    screen.close();
  }
}
