import type { Metadata } from 'next';
import { OperationListDocument } from '@dart/client/portal';
import { createLoader, type SearchParams } from 'nuqs/server';
import { paint } from '../../../gateway/paint.ts';
import { OperationList } from '../../../operations/operation-list.tsx';
import { operationListParsers, operationListVariables } from '../../../operations/operation-list-state.ts';

export const metadata: Metadata = { title: 'Operations' };

const loadState = createLoader(operationListParsers);

export default async function OperationsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const state = await loadState(searchParams);
  return <OperationList painted={await paint(OperationListDocument, operationListVariables(state))} />;
}
