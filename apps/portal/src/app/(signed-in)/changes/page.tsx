import type { Metadata } from 'next';
import { ChangeListDocument } from '@dart/client/portal';
import { createLoader, type SearchParams } from 'nuqs/server';
import { ChangeList } from '../../../changes/change-list.tsx';
import { changeListParsers, changeListVariables } from '../../../changes/change-list-state.ts';
import { paint } from '../../../gateway/paint.ts';

export const metadata: Metadata = { title: 'Changes' };

const loadState = createLoader(changeListParsers);

export default async function ChangesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const state = await loadState(searchParams);
  return <ChangeList painted={await paint(ChangeListDocument, changeListVariables(state))} />;
}
