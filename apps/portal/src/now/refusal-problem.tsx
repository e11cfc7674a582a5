import type { AssignmentRow, HostRow } from '../fleet/rows.ts';
import { StateGlyph } from '../kit/state-glyph.tsx';
import { ProblemLayout } from './problem-layout.tsx';
import { Subject } from './subject.tsx';

/** A program that a host will not take, with the host's reason. Everything else on the host goes on. */
export function RefusalProblem({ host, assignment }: { host: HostRow; assignment: AssignmentRow }) {
  return (
    <ProblemLayout
      state={
        <span className="flex items-center gap-2">
          <StateGlyph glyph="backoff" tone="warn" />
          <span className="font-medium text-warn">Refused</span>
        </span>
      }
      name={<Subject name={assignment.program.name} host={host.name} />}
      reason={assignment.refusal ?? 'The host gave no reason.'}
      since={null}
    />
  );
}
