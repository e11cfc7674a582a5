'use client';

import { CalendarClock } from 'lucide-react';
import type { HostRow, ProcessRow } from '../fleet/rows.ts';
import { Chip } from '../kit/chip.tsx';
import { Since } from '../kit/since.tsx';
import { useFlash } from '../kit/use-flash.ts';
import { OrderFailure } from './order-failure.tsx';
import { PendingMark } from './pending-mark.tsx';
import { ProcessActions } from './process-actions.tsx';
import { ProcessHistoryButton } from './process-history.tsx';
import { ProcessState } from './process-state.tsx';
import { CELL, ROW } from './row-layout.ts';
import { useOrder } from './use-order.ts';

/** One process as a row of its host's table; on a phone as a card. */
export function ProcessLine({ process, host }: { process: ProcessRow; host: HostRow }) {
  const row = useFlash<HTMLTableRowElement>(process.version);
  const ordering = useOrder(process.id, host.name);
  const { program } = process;
  const schedule = program?.schedule ?? null;
  return (
    <>
      <tr ref={row} role="row" className={ROW} data-testid="process" data-process={process.fullName}>
        <td role="cell" className={CELL.state}>
          <ProcessHistoryButton process={process} host={host}>
            <ProcessState process={process} ordering={ordering} />
          </ProcessHistoryButton>
        </td>
        <th role="rowheader" scope="row" className={CELL.name}>
          <span className="flex min-w-0 items-center gap-2">
            <span className="truncate font-medium" title={process.fullName}>
              {process.fullName}
            </span>
            {process.pending !== null && <PendingMark kind={process.pending} />}
            {process.enabled === false && <Chip className="line-through">Disabled</Chip>}
            {program === null && <Chip title="dart did not write this program’s section">unmanaged</Chip>}
            {program !== null && program.environment !== 'production' && <Chip>{program.environment}</Chip>}
          </span>
        </th>
        <td role="cell" className={CELL.schedule}>
          {schedule !== null && (
            <span className="flex items-center gap-1.5" title={`Schedule: ${schedule}`}>
              <CalendarClock aria-hidden="true" className="size-3.5 shrink-0" />
              <span className="truncate font-mono text-meta">{schedule}</span>
            </span>
          )}
        </td>
        <td role="cell" className={CELL.since}>
          <Since at={process.stateSince} />
        </td>
        <td role="cell" className={CELL.pid}>
          {process.pid !== null && process.pid > 0 && `pid ${process.pid}`}
        </td>
        <td role="cell" className={CELL.actions}>
          <ProcessActions process={process} host={host} ordering={ordering} />
        </td>
      </tr>
      {ordering.intent?.phase.kind === 'failed' && (
        <tr role="row" className="max-md:block">
          <td role="cell" colSpan={6} className="px-3 pb-2 max-md:block">
            <OrderFailure ordering={ordering} />
          </td>
        </tr>
      )}
    </>
  );
}
