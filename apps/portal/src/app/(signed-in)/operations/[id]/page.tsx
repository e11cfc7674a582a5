import type { Metadata } from 'next';
import { OperationPageDocument } from '@dart/client/portal';
import { createLoader, type SearchParams } from 'nuqs/server';
import { paint } from '../../../../gateway/paint.ts';
import { OperationPage } from '../../../../operations/operation-page.tsx';
import { operationPageParsers, operationPageVariables } from '../../../../operations/operation-list-state.ts';

interface OperationRouteProps {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export const metadata: Metadata = { title: 'Operation' };

const loadState = createLoader(operationPageParsers);

export default async function OperationRoute({ params, searchParams }: OperationRouteProps) {
  const id = decodeURIComponent((await params).id);
  const variables = operationPageVariables(id, await loadState(searchParams));
  return <OperationPage id={id} painted={await paint(OperationPageDocument, variables)} />;
}
