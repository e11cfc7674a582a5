import type { RunDetailsFragment } from '@dart/client/portal';
import type { ReactNode } from 'react';
import { describeEnding } from '../fleet/process-look.ts';
import { formatInstant } from '../fleet/relative-time.ts';
import { Panel } from '../kit/panel.tsx';
import { Since } from '../kit/since.tsx';
import { CAUSE_WORDS } from './describe-cause.ts';
import { RunDuration, type Usual } from './run-duration.tsx';
import { formatTook, tookMs } from './run-times.ts';

/** What is known of a run, each fact with its name. */
export function RunFacts({ run, usual }: { run: RunDetailsFragment; usual: Usual | undefined }) {
  const ms = tookMs(run);
  const { program, startedAt, endedAt, nominalAt } = run;
  return (
    <Panel>
      <dl className="grid gap-x-6 gap-y-3 p-4 sm:grid-cols-2 xl:grid-cols-3">
        <Fact name="Started by">{describeStarter(run)}</Fact>
        {nominalAt !== null && <Fact name="Due">{formatInstant(nominalAt)}</Fact>}
        {startedAt !== null && (
          <Fact name="Started">
            {formatInstant(startedAt)} <Ago at={startedAt} />
          </Fact>
        )}
        {endedAt !== null && (
          <Fact name="Ended">
            {formatInstant(endedAt)} <Ago at={endedAt} />
          </Fact>
        )}
        {endedAt !== null && <Fact name="Ended with">{describeEnd(run)}</Fact>}
        {ms !== undefined && (
          <Fact name="Took">
            <RunDuration ms={ms} usual={usual} />
          </Fact>
        )}
        {run.cpuMs !== null && <Fact name="Processor time">{formatTook(Number(run.cpuMs))}</Fact>}
        {run.peakMemoryBytes !== null && (
          <Fact name="Most memory">{formatMebibytes(Number(run.peakMemoryBytes))}</Fact>
        )}
        {run.pid !== null && <Fact name="Process id">{run.pid}</Fact>}
        {program !== null && (
          <Fact name="Program">
            {program.name}, {program.environment}
            {run.revision !== null && `, revision ${run.revision}`}
          </Fact>
        )}
        {run.reason !== null && <Fact name="Reason">{run.reason}</Fact>}
      </dl>
    </Panel>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-meta text-muted">{name}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  );
}

function Ago({ at }: { at: string }) {
  return (
    <span className="text-muted">
      <Since at={at} suffix=" ago" />
    </span>
  );
}

function describeStarter({ cause, schedule, command }: RunDetailsFragment): string {
  if (command !== null) return `${command.requestedBy}, by ${command.action.toLowerCase()}`;
  return schedule === null ? CAUSE_WORDS[cause] : `${CAUSE_WORDS[cause]} ${schedule}`;
}

function describeEnd(run: RunDetailsFragment): string {
  const ending = describeEnding(run) ?? 'not known';
  if (run.expected === null) return ending;
  return run.expected ? `${ending}, as expected` : `${ending}, not expected`;
}

const formatMebibytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
