'use client';

import type { Problem } from '../fleet/problems.ts';
import { RefusalProblem } from './refusal-problem.tsx';
import { HostProblem } from './host-problem.tsx';
import { ProcessProblem } from './process-problem.tsx';

export function ProblemLine({ problem }: { problem: Problem }) {
  switch (problem.kind) {
    case 'process':
      return <ProcessProblem host={problem.host} process={problem.process} />;
    case 'host':
      return <HostProblem host={problem.host} />;
    case 'refusal':
      return <RefusalProblem host={problem.host} assignment={problem.assignment} />;
  }
}
