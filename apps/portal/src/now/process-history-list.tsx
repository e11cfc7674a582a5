'use client';

import { ProcessHistoryDocument } from '@dart/client/portal';
import { ACTION_WORDS } from '../fleet/action-words.ts';
import { targetOf } from '../fleet/command-target.ts';
import { describeEnding, describeProcess } from '../fleet/process-look.ts';
import type { CommandRow, HostRow, ProcessRow, TransitionRow } from '../fleet/rows.ts';
import { ConfirmButton } from '../kit/confirm-button.tsx';
import { Failure } from '../kit/failure.tsx';
import { Since } from '../kit/since.tsx';
import { StateGlyph } from '../kit/state-glyph.tsx';
import { describeFailure } from '../live/intent.ts';
import { useLiveQuery } from '../live/use-live-query.ts';
import { OrderDone } from './order-done.tsx';
import { OrderFailure } from './order-failure.tsx';
import { findRevert, tellHistory } from './tell-history.ts';
import { useCanOrder } from './use-can-order.ts';
import { useOrder } from './use-order.ts';

interface ProcessHistoryProps {
  readonly process: Pick<ProcessRow, 'id' | 'group' | 'name' | 'fullName'>;
  readonly host: Pick<HostRow, 'name' | 'connected'>;
}

/** Who did what to a process and what became of it, with the button that puts the last of it back. */
export function ProcessHistory({ process: { id, group, name, fullName }, host }: ProcessHistoryProps) {
  const ordering = useOrder(id, host.name);
  const canOrder = useCanOrder();
  const { data, failure, refresh } = useLiveQuery(
    ProcessHistoryDocument,
    { id, host: host.name, group, process: name },
    { views: [{ noun: 'PROCESSES', host: host.name }, { noun: 'COMMANDS' }] },
  );
  if (failure !== undefined) return <Failure message={failure} onRetry={refresh} />;
  if (data === undefined) return <p aria-busy="true">Loading…</p>;
  const process = data.node?.__typename === 'Process' ? data.node : undefined;
  if (process === undefined) return <p>supervisord no longer has it.</p>;
  const happenings = tellHistory(
    process,
    data.commands.edges.map(({ node }) => node),
    data.transitions.edges.map(({ node }) => node),
  );
  const revert = host.connected ? findRevert(process, happenings) : undefined;
  const subject = `${fullName} on ${host.name}`;
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        {revert === undefined ? (
          <span className="text-muted">Nothing that somebody did last has to be put back.</span>
        ) : (
          <>
            <span className="min-w-0 flex-1">
              <strong className="font-semibold">{ACTION_WORDS[revert.command.action].done}</strong> by{' '}
              {revert.command.requestedBy}, <Since at={revert.command.requestedAt} suffix=" ago" />
            </span>
            <ConfirmButton
              variant="solid"
              disabled={!canOrder || ordering.isWaiting}
              question={revert.action === 'STOP' ? `Stop ${subject}?` : undefined}
              onConfirm={() => {
                ordering.order(revert.action, targetOf({ group, name }), subject);
              }}
            >
              Revert: {ACTION_WORDS[revert.action].verb.toLowerCase()} it
            </ConfirmButton>
          </>
        )}
        <OrderDone intent={ordering.intent} />
      </div>
      <OrderFailure ordering={ordering} />
      <ol aria-label={`History of ${subject}`} className="-mx-4 border-y border-line">
        {happenings.map((happening) => (
          <li
            key={`${happening.kind} ${happening.kind === 'command' ? happening.command.id : happening.transition.id}`}
            className="flex items-start gap-2 border-t border-line px-4 py-1.5 first:border-t-0"
          >
            {happening.kind === 'command' ? (
              <Deed command={happening.command} />
            ) : (
              <Change transition={happening.transition} />
            )}
            <span className="ml-auto shrink-0 text-muted">
              <Since at={happening.at} suffix=" ago" />
            </span>
          </li>
        ))}
        {happenings.length === 0 && <li className="px-4 py-2 text-muted">Nothing is known of it.</li>}
      </ol>
    </>
  );
}

function Deed({ command }: { command: CommandRow }) {
  const { verb, done } = ACTION_WORDS[command.action];
  const isOver = command.finishedAt !== null;
  const worked = command.state === 'SUCCEEDED';
  return (
    <span className="min-w-0 break-words">
      <strong className="font-semibold">{command.requestedBy}</strong>{' '}
      {worked ? done.toLowerCase() : `wanted to ${verb.toLowerCase()}`} it
      {isOver && !worked && <span className="text-fail">: {describeFailure(command)}</span>}
    </span>
  );
}

function Change({ transition }: { transition: TransitionRow }) {
  const { to, expected } = transition;
  const { glyph, tone, word } = describeProcess({ state: to, expected });
  const ending = to === 'EXITED' ? describeEnding(transition) : undefined;
  return (
    <span className="flex min-w-0 items-center gap-2 text-muted" title={to}>
      <StateGlyph glyph={glyph} tone={tone} />
      {[word, ending].filter((text) => text !== undefined).join(', ')}
    </span>
  );
}
