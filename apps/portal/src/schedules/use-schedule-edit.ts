'use client';

import { SetSchedulesDocument } from '@dart/client/portal';
import { useCallback, useState } from 'react';
import type { ProgramInFull } from '../programs/program-page-state.ts';
import { useSending } from '../live/use-sending.ts';
import {
  draftSchedule,
  isSameSchedule,
  NEW_SCHEDULE,
  toScheduleInput,
  type ScheduleDraft,
} from './schedule-draft.ts';

interface Edit {
  /** The revision that was looked at when the first letter was changed. */
  readonly revision: number;
  readonly drafts: readonly ScheduleDraft[];
}

/** What was saved last, and what was there before. */
interface Saved {
  readonly revision: number;
  readonly before: readonly ScheduleDraft[];
  readonly after: readonly ScheduleDraft[];
}

/** The schedules of a program while a person changes them: kept when the program changes meanwhile, and saved all together. */
export function useScheduleEdit({ name, environment, revision, schedules }: ProgramInFull) {
  const stored = schedules.map(draftSchedule);
  const [edit, setEdit] = useState<Edit>();
  const [saved, setSaved] = useState<Saved>();
  /** What the gateway has found no fault with, as it is sent. */
  const [good, setGood] = useState<ReadonlySet<string>>(new Set());
  const { send, isSending, refusal, forget } = useSending();
  // until the page has heard of its own saving
  const current = saved !== undefined && saved.revision > revision ? saved.after : stored;
  const drafts = edit?.drafts ?? current;
  const isChanged =
    edit !== undefined &&
    (drafts.length !== current.length ||
      drafts.some((draft, index) => !isSameSchedule(draft, current[index] ?? NEW_SCHEDULE)));
  const isOvertaken = edit !== undefined && edit.revision < revision;

  const change = (next: readonly ScheduleDraft[]): void => {
    forget();
    setEdit({ revision: edit?.revision ?? Math.max(revision, saved?.revision ?? 0), drafts: next });
  };
  const findStored = (draft: ScheduleDraft) =>
    schedules.find((schedule) => isSameSchedule(draftSchedule(schedule), draft));
  const isGood = (draft: ScheduleDraft): boolean =>
    findStored(draft) !== undefined || good.has(JSON.stringify(toScheduleInput(draft)));
  const approve = useCallback((sent: string) => {
    setGood((before) => new Set(before).add(sent));
  }, []);
  const put = async (next: readonly ScheduleDraft[], expectedRevision: number): Promise<void> => {
    const before = current;
    const input = { program: name, environment, expectedRevision, schedules: next.map(toScheduleInput) };
    const done = await send(SetSchedulesDocument, { input });
    if (done === undefined) return;
    setSaved({ revision: done.program.revision, before, after: next });
    setEdit(undefined);
  };
  return {
    drafts,
    isChanged,
    isOvertaken,
    isSending,
    refusal,
    saved: edit === undefined ? saved : undefined,
    canSave: isChanged && drafts.every(isGood) && !isSending,
    /** The schedule as it is registered, when the draft is the same. */
    findStored,
    approve,
    write: (place: number, part: Partial<ScheduleDraft>) =>
      change(drafts.map((draft, index) => (index === place ? { ...draft, ...part } : draft))),
    add: () => change([...drafts, { ...NEW_SCHEDULE, name: freeName(drafts) }]),
    remove: (place: number) => change(drafts.filter((_, index) => index !== place)),
    save: () => put(drafts, edit?.revision ?? revision),
    undo: async () => {
      if (saved !== undefined) await put(saved.before, saved.revision);
    },
    discard: () => {
      forget();
      setEdit(undefined);
    },
  };
}

/** `default`, then `schedule-2` and so on. */
function freeName(drafts: readonly ScheduleDraft[]): string {
  const names = new Set(drafts.map(({ name }) => name));
  if (!names.has(NEW_SCHEDULE.name)) return NEW_SCHEDULE.name;
  let number = drafts.length + 1;
  while (names.has(`schedule-${number}`)) number += 1;
  return `schedule-${number}`;
}
