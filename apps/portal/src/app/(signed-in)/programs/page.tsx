import type { Metadata } from 'next';
import { ProgramListDocument } from '@dart/client/portal';
import { createLoader, type SearchParams } from 'nuqs/server';
import { paint } from '../../../gateway/paint.ts';
import { ProgramList } from '../../../programs/program-list.tsx';
import { programListParsers, programListVariables } from '../../../programs/program-list-state.ts';

export const metadata: Metadata = { title: 'Programs' };

const loadState = createLoader(programListParsers);

export default async function ProgramsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const state = await loadState(searchParams);
  return <ProgramList painted={await paint(ProgramListDocument, programListVariables(state))} />;
}
