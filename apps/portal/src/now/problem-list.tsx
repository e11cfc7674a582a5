'use client';

import type { Problem } from '../fleet/problems.ts';
import { Panel } from '../kit/panel.tsx';
import { SectionHeading } from '../kit/section-heading.tsx';
import { ProblemLine } from './problem-line.tsx';
import { useHeld } from './use-held.ts';
import { useLastOutputs } from './use-last-outputs.ts';

/** As many as fit before the hosts come; the counter above leads to all of them. */
const MOST = 25;

/** What somebody has to look at, the worst first. While the pointer is on it nothing in it moves. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const { shown, holders } = useHeld(problems);
  if (shown.length === 0) return null;
  const rest = shown.length - MOST;
  return (
    <section aria-labelledby="problems" className="flex flex-col gap-1.5" {...holders}>
      <SectionHeading id="problems">Problems</SectionHeading>
      <Panel>
        <ProblemLines problems={shown.slice(0, MOST)} />
        {rest > 0 && (
          <p className="border-t border-line px-3 py-2 text-muted">
            and {rest} more;{' '}
            <a className="font-medium text-accent underline" href="?show=failing">
              show all that are failing
            </a>
          </p>
        )}
      </Panel>
    </section>
  );
}

function ProblemLines({ problems }: { problems: readonly Problem[] }) {
  const outputs = useLastOutputs(problems);
  return (
    <ul>
      {problems.map((problem) => (
        <ProblemLine key={problem.id} problem={problem} output={outputs.get(problem.id)} />
      ))}
    </ul>
  );
}
