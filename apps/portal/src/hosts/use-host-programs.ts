'use client';

import { HostProgramsDocument, type HostProgramsQuery } from '@dart/client/portal';
import type { Painted } from '../gateway/paint.ts';
import { useLiveQuery, type LiveAnswer } from '../live/use-live-query.ts';
import { hostProgramsVariables } from './host-programs-variables.ts';

/** The first 100 processes of a host and what is assigned to it, as they are now. */
export function useHostPrograms(
  name: string,
  painted?: Painted<HostProgramsQuery>,
): LiveAnswer<HostProgramsQuery> {
  return useLiveQuery(HostProgramsDocument, hostProgramsVariables(name), {
    views: [
      { noun: 'PROCESSES', host: name },
      { noun: 'ASSIGNMENTS', host: name },
      { noun: 'PENDING_CHANGES', host: name },
    ],
    painted,
  });
}
