'use client';

import { ProgramRevisionsDocument } from '@dart/client/portal';
import { Failure } from '../kit/failure.tsx';
import { Panel } from '../kit/panel.tsx';
import { Since } from '../kit/since.tsx';
import { useLiveQuery } from '../live/use-live-query.ts';
import { DifferenceText } from './difference-text.tsx';
import { IniText } from './ini-text.tsx';
import { Monitors } from './monitors.tsx';
import type { ProgramInFull } from './program-page-state.ts';

/** The section as it is registered, what is watched, and what each registration changed. */
export function ProgramConfiguration({ program }: { program: ProgramInFull }) {
  const { name, environment } = program;
  const { data, failure, refresh } = useLiveQuery(
    ProgramRevisionsDocument,
    { name, environment },
    { views: [{ noun: 'PROGRAMS', program: name, environment }] },
  );
  const revisions = data?.program?.revisions.edges.map(({ node }) => node) ?? [];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-4">
        <Panel aria-label="Configuration">
          <h2 className="border-b border-line bg-raised/60 px-4 py-2 font-semibold">Configuration</h2>
          <IniText text={program.configuration} />
        </Panel>
        {program.monitors.length > 0 && <Monitors monitors={program.monitors} />}
      </div>
      <Panel aria-label="Revisions">
        <h2 className="border-b border-line bg-raised/60 px-4 py-2 font-semibold">Revisions</h2>
        {failure !== undefined && <Failure message={failure} onRetry={refresh} />}
        <ol>
          {revisions.map((revision, index) => {
            const before = revisions[index + 1];
            return (
              <li key={revision.id} className="border-t border-line first:border-t-0">
                <details open={index === 0}>
                  <summary className="cursor-pointer px-4 py-2 hover:bg-raised/50">
                    <span className="font-medium">Revision {revision.number}</span>{' '}
                    <span className="text-muted">
                      by {revision.createdBy}, <Since at={revision.createdAt} suffix=" ago" />
                    </span>
                  </summary>
                  {before === undefined ? (
                    <IniText text={revision.configuration} />
                  ) : (
                    <DifferenceText before={before.configuration} after={revision.configuration} />
                  )}
                </details>
              </li>
            );
          })}
        </ol>
      </Panel>
    </div>
  );
}
