import { formatTook } from './run-times.ts';

/** How long the runs of this process take otherwise, in seconds. */
export interface Usual {
  readonly measuredRuns: number;
  readonly medianSeconds: number;
  readonly p95Seconds: number;
}

/** How long it took, beside what is usual: as a bar with two marks, and in words. */
export function RunDuration({ ms, usual }: { ms: number; usual: Usual | undefined }) {
  if (usual === undefined) return formatTook(ms);
  const median = usual.medianSeconds * 1_000;
  const p95 = usual.p95Seconds * 1_000;
  const most = Math.max(ms, p95, 1) * 1.05;
  const at = (value: number): string => `${((value / most) * 100).toFixed(2)}%`;
  const word =
    ms > p95 ? 'longer than usual' : ms > median ? 'a little longer than half of them' : 'as usual';
  return (
    <span className="flex flex-col gap-1">
      <span>
        {formatTook(ms)} <span className="text-muted">{word}</span>
      </span>
      <svg aria-hidden="true" className="h-3 w-full max-w-72 overflow-visible">
        <rect width="100%" height="12" rx="2" fill="var(--raised)" />
        <rect width={at(ms)} height="12" rx="2" fill="var(--idle)" />
        <line x1={at(median)} x2={at(median)} y1="-2" y2="14" stroke="var(--text)" strokeWidth="1.5" />
        <line
          x1={at(p95)}
          x2={at(p95)}
          y1="-2"
          y2="14"
          stroke="var(--text)"
          strokeWidth="1.5"
          strokeDasharray="3 2"
        />
      </svg>
      <span className="text-meta text-muted">
        Half of {usual.measuredRuns.toLocaleString('en')} runs in 30 days took at most {formatTook(median)}{' '}
        (line), 95 of 100 at most {formatTook(p95)} (dashes).
      </span>
    </span>
  );
}
