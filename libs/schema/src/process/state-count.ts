import { builder } from '../builder.ts';
import { ProcessState } from '../enums.ts';

/** How many processes are in a state, as PostgreSQL's JSON gives it. */
export interface StateCount {
  readonly state: (typeof ProcessState)['$inferType'];
  readonly count: number;
}

export const ProcessStateCountType = builder.objectRef<StateCount>('ProcessStateCount').implement({
  description: 'How many processes are in a state.',
  fields: (t) => ({
    state: t.expose('state', { type: ProcessState, description: 'The state.' }),
    count: t.exposeInt('count', { description: 'Processes in it; at least 1.' }),
  }),
});
