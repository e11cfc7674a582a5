import type { Metadata } from 'next';
import { AlertListDocument } from '@dart/client/portal';
import { createLoader, type SearchParams } from 'nuqs/server';
import { AlertList } from '../../../alerts/alert-list.tsx';
import { alertParsers, alertVariables } from '../../../alerts/alert-state.ts';
import { paint } from '../../../gateway/paint.ts';

export const metadata: Metadata = { title: 'Alerts' };

const loadState = createLoader(alertParsers);

export default async function AlertsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const state = await loadState(searchParams);
  return <AlertList painted={await paint(AlertListDocument, alertVariables(state))} />;
}
