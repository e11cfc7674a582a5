import type { Metadata } from 'next';
import { HostPageDocument, HostProgramsDocument } from '@dart/client/portal';
import { paint } from '../../../../gateway/paint.ts';
import { hostProgramsVariables } from '../../../../hosts/host-programs-variables.ts';
import { HostPage } from '../../../../hosts/host-page.tsx';

interface HostRouteProps {
  readonly params: Promise<{ name: string }>;
}

export async function generateMetadata({ params }: HostRouteProps): Promise<Metadata> {
  return { title: decodeURIComponent((await params).name) };
}

export default async function HostRoute({ params }: HostRouteProps) {
  const name = decodeURIComponent((await params).name);
  const [painted, programs] = await Promise.all([
    paint(HostPageDocument, { name }),
    paint(HostProgramsDocument, hostProgramsVariables(name)),
  ]);
  return <HostPage name={name} painted={painted} programs={programs} />;
}
