import type { Metadata } from 'next';
import { AssignmentGridDocument } from '@dart/client/portal';
import { createLoader, type SearchParams } from 'nuqs/server';
import { AssignmentList } from '../../../assignments/assignment-list.tsx';
import {
  assignmentListParsers,
  assignmentListVariables,
} from '../../../assignments/assignment-list-state.ts';
import { paint } from '../../../gateway/paint.ts';

export const metadata: Metadata = { title: 'Assignments' };

const loadState = createLoader(assignmentListParsers);

export default async function AssignmentsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const state = await loadState(searchParams);
  return <AssignmentList painted={await paint(AssignmentGridDocument, assignmentListVariables(state))} />;
}
