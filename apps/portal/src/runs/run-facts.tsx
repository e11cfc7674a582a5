import type { RunDetailsFragment } from '@dart/client/portal';
import { describeEnding } from '../fleet/process-look.ts';
import { formatInstant } from '../fleet/relative-time.ts';
import { Facts } from '../kit/facts.tsx';
import { formatBytes } from '../kit/format-bytes.ts';
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
    <Panel className="p-4">
      <Facts
        className="grid gap-x-6 gap-y-3 sm:grid-cols-2 xl:grid-cols-3"
        facts={{
          'Started by': describeStarter(run),
          Due: nominalAt === null ? null : formatInstant(nominalAt),
          Started: startedAt === null ? null : <InstantAndAgo at={startedAt} />,
          Ended: endedAt === null ? null : <InstantAndAgo at={endedAt} />,
          'Ended with': endedAt === null ? null : describeEnd(run),
          Took: ms === undefined ? null : <RunDuration ms={ms} usual={usual} />,
          'Processor time': run.cpuMs === null ? null : formatTook(Number(run.cpuMs)),
          'Most memory': run.peakMemoryBytes === null ? null : formatBytes(run.peakMemoryBytes),
          'Process id': run.pid,
          Program: program === null ? null : describeProgram(program, run.revision),
          Reason: run.reason,
        }}
      />
    </Panel>
  );
}

function InstantAndAgo({ at }: { at: string }) {
  return (
    <>
      {formatInstant(at)}{' '}
      <span className="text-muted">
        <Since at={at} suffix=" ago" />
      </span>
    </>
  );
}

function describeProgram(
  { name, environment }: NonNullable<RunDetailsFragment['program']>,
  revision: number | null,
): string {
  return `${name}, ${environment}${revision === null ? '' : `, revision ${revision}`}`;
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
