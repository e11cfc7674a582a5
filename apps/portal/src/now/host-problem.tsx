import type { HostRow } from '../fleet/rows.ts';
import { Since } from '../kit/since.tsx';
import { HostState } from './host-state.tsx';
import { ProblemLayout } from './problem-layout.tsx';

/** A host that is away: what is shown of it is what was last known. */
export function HostProblem({ host }: { host: HostRow }) {
  return (
    <ProblemLayout
      state={<HostState host={host} isShort />}
      name={<span className="block truncate font-medium">{host.name}</span>}
      reason={
        <>
          {host.polledAt !== null && <Since at={host.polledAt} prefix="Last seen " suffix=" ago. " />}
          Check there: <code className="font-mono text-meta text-text">supervisorctl status</code>
        </>
      }
      since={<Since at={host.stateSince} />}
    />
  );
}
