import { builder } from '../builder.ts';

/** Why a program's schedules start nothing. */
export interface SchedulePause {
  readonly at: Date;
  readonly by: string;
  readonly reason: string;
}

export const SchedulePauseType = builder.objectRef<SchedulePause>('SchedulePause').implement({
  description: 'A pause of all schedules of a program, on all hosts.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'Since when.' }),
    by: t.exposeString('by', { description: 'Who paused it, or gave the reason last.' }),
    reason: t.exposeString('reason', { description: 'Why.' }),
  }),
});
