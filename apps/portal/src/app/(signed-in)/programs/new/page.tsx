import type { Metadata } from 'next';
import { HostChoicesDocument } from '@dart/client/portal';
import { paint } from '../../../../gateway/paint.ts';
import { EMPTY_DRAFT, toFilter } from '../../../../new-program/draft.ts';
import { hostChoices } from '../../../../new-program/host-choices.ts';
import { NewProgram } from '../../../../new-program/new-program.tsx';

export const metadata: Metadata = { title: 'New program' };

export default async function NewProgramPage() {
  return <NewProgram painted={await paint(HostChoicesDocument, hostChoices(toFilter(EMPTY_DRAFT)))} />;
}
