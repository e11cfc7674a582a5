'use client';

import { Plus } from 'lucide-react';
import { Button } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { useCanOrder } from '../now/use-can-order.ts';
import type { ProgramInFull } from '../programs/program-page-state.ts';
import { ScheduleForm } from './schedule-form.tsx';
import { useScheduleEdit } from './use-schedule-edit.ts';

/** The schedules of a program, to be changed in place: what each will do is seen before it is saved. */
export function ScheduleEditor({ program }: { program: ProgramInFull }) {
  const edit = useScheduleEdit(program);
  const { drafts, isChanged, isOvertaken, refusal, saved } = edit;
  const canOrder = useCanOrder();
  return (
    <form
      className="flex flex-col gap-4"
      aria-label="Schedules"
      onSubmit={(event) => {
        event.preventDefault();
        if (edit.canSave && canOrder) void edit.save();
      }}
    >
      {drafts.length === 0 && (
        <Empty
          title={
            isChanged
              ? 'It will have no schedule once this is saved.'
              : 'It has no schedule: it runs when it is started.'
          }
        >
          <Button onClick={edit.add}>Add a schedule</Button>
        </Empty>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-2">
        {drafts.map((draft, place) => (
          <ScheduleForm
            key={place}
            draft={draft}
            known={edit.findStored(draft)}
            onChange={(part) => {
              edit.write(place, part);
            }}
            onRemove={() => {
              edit.remove(place);
            }}
            onApproved={edit.approve}
          />
        ))}
      </div>
      {isOvertaken && isChanged && (
        <p role="status" className="rounded-panel border border-warn bg-warn-tint p-4">
          The program was changed meanwhile: it is at revision {program.revision} now. What you wrote is kept
          here, but cannot be saved over that: discard it to see the schedule as it is.
        </p>
      )}
      {refusal !== undefined && (
        <p role="alert" className="rounded-control border-l-2 border-fail bg-fail-tint p-2">
          {refusal}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" variant="solid" disabled={!edit.canSave || !canOrder}>
          Save
        </Button>
        <Button onClick={edit.discard} disabled={!isChanged}>
          Discard
        </Button>
        {drafts.length > 0 && (
          <Button variant="quiet" onClick={edit.add}>
            <Plus aria-hidden="true" className="size-3.5" />
            Add a schedule
          </Button>
        )}
        <span role="status" className="flex flex-wrap items-center gap-2 text-muted">
          {saved !== undefined && (
            <>
              Saved as revision {saved.revision}. The hosts take it over at once; nothing restarts.
              <Button size="row" onClick={() => void edit.undo()} disabled={edit.isSending || !canOrder}>
                Undo
              </Button>
            </>
          )}
        </span>
      </div>
    </form>
  );
}
