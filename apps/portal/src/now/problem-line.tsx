'use client';

import type { Problem } from '../fleet/problems.ts';
import { RefusalProblem } from './refusal-problem.tsx';
import { HostProblem } from './host-problem.tsx';
import { ProcessProblem } from './process-problem.tsx';

interface ProblemLineProps {
  readonly problem: Problem;
  /** What its process wrote last; undefined: nothing is known, or it is none. */
  readonly output: string | undefined;
}

export function ProblemLine({ problem, output }: ProblemLineProps) {
  switch (problem.kind) {
    case 'process':
      return <ProcessProblem host={problem.host} process={problem.process} output={output} />;
    case 'host':
      return <HostProblem host={problem.host} />;
    case 'refusal':
      return <RefusalProblem host={problem.host} assignment={problem.assignment} />;
  }
}
