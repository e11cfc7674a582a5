import type { Metadata } from 'next';
import { RunListDocument } from '@dart/client/portal';
import { createLoader, type SearchParams } from 'nuqs/server';
import { paint } from '../../../gateway/paint.ts';
import { RunList } from '../../../runs/run-list.tsx';
import { runListParsers, runListVariables } from '../../../runs/run-list-state.ts';

export const metadata: Metadata = { title: 'Runs' };

const loadState = createLoader(runListParsers);

export default async function RunsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const state = await loadState(searchParams);
  const now = Date.now();
  return <RunList painted={await paint(RunListDocument, runListVariables(state, now))} paintedAt={now} />;
}
