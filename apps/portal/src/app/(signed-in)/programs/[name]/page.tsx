import type { Metadata } from 'next';
import { ProgramPageDocument } from '@dart/client/portal';
import { createLoader, type SearchParams } from 'nuqs/server';
import { paint } from '../../../../gateway/paint.ts';
import { ProgramPage } from '../../../../programs/program-page.tsx';
import { programPageParsers, programPageVariables } from '../../../../programs/program-page-state.ts';

interface ProgramRouteProps {
  readonly params: Promise<{ name: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: ProgramRouteProps): Promise<Metadata> {
  return { title: decodeURIComponent((await params).name) };
}

const loadState = createLoader(programPageParsers);

export default async function ProgramRoute({ params, searchParams }: ProgramRouteProps) {
  const name = decodeURIComponent((await params).name);
  const variables = programPageVariables(name, await loadState(searchParams));
  return <ProgramPage name={name} painted={await paint(ProgramPageDocument, variables)} />;
}
