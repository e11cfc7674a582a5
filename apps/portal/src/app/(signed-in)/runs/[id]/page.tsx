import type { Metadata } from 'next';
import { RunPageDocument, RunUsualDocument, type RunPageQuery } from '@dart/client/portal';
import { paint } from '../../../../gateway/paint.ts';
import type { Usual } from '../../../../runs/run-duration.tsx';
import { RunView } from '../../../../runs/run-view.tsx';

export const metadata: Metadata = { title: 'Run' };

/** What is usual is what the last 30 days show. */
const USUAL_MS = 30 * 24 * 60 * 60 * 1_000;

export default async function RunPage({ params }: { params: Promise<{ id: string }> }) {
  const id = decodeURIComponent((await params).id);
  const painted = await paint(RunPageDocument, { id });
  return <RunView id={id} painted={painted} usual={await readUsual(painted.data?.node)} />;
}

/** How long the runs of the same process take; undefined where too little is known to compare. */
async function readUsual(node: RunPageQuery['node'] | undefined): Promise<Usual | undefined> {
  if (node?.__typename !== 'Run' || node.startedAt === null) return undefined;
  const from = new Date(Date.now() - USUAL_MS).toISOString();
  const { data } = await paint(RunUsualDocument, {
    from,
    filter: { host: node.host.name, search: node.process },
  });
  const names = [node.process, `${node.group}:${node.process}`];
  const found = data?.statistics.edges
    .map((edge) => edge.node)
    .find(({ group, process }) => group === node.group && process !== null && names.includes(process));
  const { measuredRuns = 0, medianSeconds = null, p95Seconds = null } = found ?? {};
  if (measuredRuns < 3 || medianSeconds === null || p95Seconds === null) return undefined;
  return { measuredRuns, medianSeconds, p95Seconds };
}
