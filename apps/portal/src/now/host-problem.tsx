import type { HostRow } from '../fleet/rows.ts';
import { Since } from '../kit/since.tsx';
import { HostState } from './host-state.tsx';
import { ProblemLayout } from './problem-layout.tsx';

/** A host that is away: what is shown of it is what was last known. */
export function HostProblem({ host }: { host: HostRow }) {
  return (
    <ProblemLayout
      state={<HostState host={{ ...host, polledAt: null }} />}
      name={<span className="truncate font-medium">{host.name}</span>}
      reason={
        <>
          Its agent does not answer. On the host, check{' '}
          <code className="font-mono text-meta text-text">supervisorctl status</code>; its programs keep
          running.
        </>
      }
      since={host.polledAt !== null && <Since at={host.polledAt} suffix=" since last seen" />}
    />
  );
}
