'use client';

import { useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { HostRow, ProcessRow } from '../fleet/rows.ts';
import { hostPath } from '../hosts/host-path.ts';
import { PeekDrawer } from '../kit/peek-drawer.tsx';
import { ProcessHistory } from './process-history-list.tsx';

interface ProcessHistoryButtonProps {
  readonly process: Pick<ProcessRow, 'id' | 'group' | 'name' | 'fullName'>;
  readonly host: Pick<HostRow, 'name' | 'connected'>;
  /** The state as it is shown. */
  readonly children: ReactNode;
}

/** The state of a process, which opens who made it so, and puts that back. */
export function ProcessHistoryButton({ process, host, children }: ProcessHistoryButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const subject = `${process.fullName} on ${host.name}`;
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        title="Who did what: the history of this state"
        className="-mx-1 inline-flex min-h-6 max-w-full items-center rounded-chip px-1 text-left hover:bg-raised max-md:min-h-11"
        onClick={() => setOpen(true)}
      >
        {children}
        <span className="sr-only"> (history of {subject})</span>
      </button>
      {isOpen &&
        createPortal(
          <PeekDrawer
            title={`History of ${subject}`}
            href={hostPath(host.name)}
            onClose={() => setOpen(false)}
          >
            <ProcessHistory process={process} host={host} />
          </PeekDrawer>,
          document.body,
        )}
    </>
  );
}
