import type { Client } from '@dart/client';
import {
  AssignmentsDocument,
  HostDocument,
  HostPendingChangesDocument,
  ProcessesDocument,
  type AssignmentRowFragment,
  type HostPendingChangesQuery,
  type HostQuery,
  type ProcessRowFragment,
} from '@dart/client/registrar';
import { collectRows, pageRows } from '../gateway/page-rows.ts';
import { RefusedError } from '../refused-error.ts';

type PendingChange = NonNullable<HostPendingChangesQuery['host']>['pendingChanges']['edges'][number]['node'];

/** All that is shown of one host. */
export interface HostDetails {
  readonly host: NonNullable<HostQuery['host']>;
  readonly processes: readonly ProcessRowFragment[];
  readonly pendingChanges: readonly PendingChange[];
  readonly assignments: readonly AssignmentRowFragment[];
}

/** Loads a host by its name; one that there is not is refused. */
export async function loadHost(client: Client, name: string): Promise<HostDetails> {
  const { host } = await client.request(HostDocument, { name });
  if (host === null) throw createUnknownHost(name);
  const filter = { host: host.name };
  const [processes, assignments, pendingChanges] = await Promise.all([
    collectRows(
      pageRows(
        async (page) =>
          (await client.request(ProcessesDocument, { filter, sort: 'NAME', ...page })).processes,
      ),
    ),
    collectRows(
      pageRows(async (page) => (await client.request(AssignmentsDocument, { filter, ...page })).assignments),
    ),
    collectRows(
      pageRows(async (page) => {
        const answer = await client.request(HostPendingChangesDocument, { name, ...page });
        if (answer.host === null) throw createUnknownHost(name);
        return answer.host.pendingChanges;
      }),
    ),
  ]);
  return { host, processes, assignments, pendingChanges };
}

function createUnknownHost(name: string): RefusedError {
  return new RefusedError({
    __typename: 'NotFoundError',
    message: `There is no host "${name}".`,
    nextStep: '`dart hosts` lists those that there are.',
  });
}
