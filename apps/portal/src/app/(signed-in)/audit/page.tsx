import type { Metadata } from 'next';
import { AuditListDocument } from '@dart/client/portal';
import { createLoader, type SearchParams } from 'nuqs/server';
import { AuditList } from '../../../audit/audit-list.tsx';
import { auditListParsers, auditListVariables } from '../../../audit/audit-list-state.ts';
import { paint } from '../../../gateway/paint.ts';

export const metadata: Metadata = { title: 'Audit' };

const loadState = createLoader(auditListParsers);

export default async function AuditPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const state = await loadState(searchParams);
  return <AuditList painted={await paint(AuditListDocument, auditListVariables(state))} />;
}
