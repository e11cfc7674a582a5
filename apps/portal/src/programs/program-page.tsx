'use client';

import { ProgramPageDocument, type ProgramPageQuery } from '@dart/client/portal';
import Link from 'next/link';
import { useQueryStates } from 'nuqs';
import { AlertTable } from '../alerts/alert-table.tsx';
import type { Painted } from '../gateway/paint.ts';
import { ProcessCounts } from '../hosts/process-counts.tsx';
import { Chip } from '../kit/chip.tsx';
import { Empty } from '../kit/empty.tsx';
import { Failure } from '../kit/failure.tsx';
import { FIRST_WINDOW } from '../kit/list/list-window.ts';
import { Page } from '../kit/page.tsx';
import { TabBar } from '../kit/tab-bar.tsx';
import { useLiveQuery } from '../live/use-live-query.ts';
import { useMayOrder } from '../shell/me-context.tsx';
import { ProgramAssignments } from './program-assignments.tsx';
import { ProgramConfiguration } from './program-configuration.tsx';
import { programPageParsers, programPageVariables } from './program-page-state.ts';
import { ProgramProcesses } from './program-processes.tsx';
import { ProgramSchedule } from './program-schedule.tsx';
import { RollOut } from './roll-out.tsx';
import { TYPE_WORDS } from './type-words.ts';

/** One program in one environment: what runs of it where, how it is configured, when it runs. */
export function ProgramPage({ name, painted }: { name: string; painted: Painted<ProgramPageQuery> }) {
  const [state, setState] = useQueryStates(programPageParsers);
  const scope = { program: name, environment: state.env };
  const { data, failure, isLoading, refresh } = useLiveQuery(
    ProgramPageDocument,
    programPageVariables(name, state),
    {
      views: [
        { noun: 'PROGRAMS', ...scope },
        { noun: 'PROCESSES', ...scope },
        { noun: 'PENDING_CHANGES', ...scope },
      ],
      painted,
    },
  );
  const mayOrder = useMayOrder();
  const program = data?.program;
  if (program === null) return <NoProgram name={name} environment={state.env} />;
  return (
    <Page
      title={name}
      aside={
        program !== undefined && (
          <>
            <Chip>{program.environment}</Chip>
            {program.type !== 'PROGRAM' && <Chip>{TYPE_WORDS[program.type]}</Chip>}
            <span className="text-muted">revision {program.revision}</span>
            <ProcessCounts counts={program.processCounts} />
            {program.pendingCount > 0 && (
              <span className="font-medium text-busy">
                <span className="font-mono">±</span> waits on {program.pendingCount}
              </span>
            )}
          </>
        )
      }
      {...(program !== undefined && mayOrder && { actions: <RollOut program={program} /> })}
    >
      {failure !== undefined && <Failure message={failure} onRetry={refresh} />}
      {program === undefined ? (
        failure === undefined && <p aria-busy="true">Loading…</p>
      ) : (
        <>
          <TabBar
            label="Parts of the program"
            current={state.tab}
            onChange={(tab) => void setState({ tab, ...FIRST_WINDOW })}
            tabs={[
              { name: 'processes', word: 'Processes', count: program.processes.totalCount },
              { name: 'configuration', word: 'Configuration' },
              { name: 'schedule', word: 'Schedule', count: program.schedules.length },
              { name: 'assignments', word: 'Assignments' },
              { name: 'alerts', word: 'Alerts', count: program.openAlerts.totalCount },
            ]}
          />
          {state.tab === 'processes' && (
            <ProgramProcesses
              program={program}
              isLoading={isLoading}
              window={state}
              onTurn={(window) => void setState(window)}
            />
          )}
          {state.tab === 'configuration' && <ProgramConfiguration program={program} />}
          {state.tab === 'schedule' && <ProgramSchedule program={program} />}
          {state.tab === 'assignments' && (
            <ProgramAssignments program={program} window={state} onTurn={(window) => void setState(window)} />
          )}
          {state.tab === 'alerts' && <AlertTable scope={scope} views={[{ noun: 'ALERTS', ...scope }]} />}
        </>
      )}
    </Page>
  );
}

function NoProgram({ name, environment }: { name: string; environment: string }) {
  return (
    <Page title={name}>
      <Empty title={`There is no program of this name in ${environment}.`}>
        <p className="text-muted">
          It has been deleted, it is in another environment, or the name is mistyped.
        </p>
        <Link
          href={`/programs?q=${encodeURIComponent(name)}`}
          prefetch={false}
          className="font-medium text-accent underline underline-offset-2"
        >
          Look for it in all environments
        </Link>
      </Empty>
    </Page>
  );
}
