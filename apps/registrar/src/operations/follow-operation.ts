import { followViews, type Client } from '@dart/client';
import { LiveOperationsDocument, OperationDocument, type OperationRowFragment } from '@dart/client/registrar';
import { collectRows, pageRows, type PageRequest } from '../gateway/page-rows.ts';

/** Follows an operation until it has ended, or the signal fires: then it goes on without us. */
export async function followOperation(
  client: Client,
  operation: OperationRowFragment,
  onProgress: (operation: OperationRowFragment) => void,
  signal: AbortSignal | undefined,
): Promise<OperationRowFragment> {
  let latest = operation;
  const ended = new AbortController();
  const either = signal === undefined ? ended.signal : AbortSignal.any([ended.signal, signal]);
  const onRow = (row: OperationRowFragment): void => {
    if (row.id !== operation.id || BigInt(row.version) < BigInt(latest.version)) return;
    latest = row;
    onProgress(row);
    if (row.state !== 'RUNNING') ended.abort();
  };
  onRow(operation);
  await followViews(
    client,
    LiveOperationsDocument,
    [{ noun: 'OPERATIONS', id: operation.id }],
    {
      onEvent(event) {
        if (event.__typename === 'OperationEvent') event.operations.forEach(onRow);
      },
    },
    { signal: either },
  );
  return latest;
}

/** The targets of an operation, all or those in some states, in their order. */
export function loadTargets(client: Client, id: string, states?: readonly ('FAILED' | 'SKIPPED')[]) {
  const load = async (page: PageRequest) => {
    const variables = { id, states: states === undefined ? null : [...states], ...page };
    const { operation } = await client.request(OperationDocument, variables);
    return operation?.targets ?? { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
  };
  return collectRows(pageRows(load));
}
