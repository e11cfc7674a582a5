import type { PortalOperationFragment } from '@dart/client/portal';

const PARTS = [
  ['succeeded', 'fill-ok'],
  ['failed', 'fill-fail'],
  ['running', 'fill-busy'],
  ['skipped', 'fill-idle'],
] as const;

/** How far an operation has got: a part for each state, as wide as it has targets. */
export function ProgressStrip({ counts }: { counts: PortalOperationFragment['counts'] }) {
  const words = `${counts.succeeded} of ${counts.total} succeeded, ${counts.failed} failed, ${counts.running} under way, ${counts.waiting} waiting, ${counts.skipped} left out`;
  return (
    <svg
      role="img"
      aria-label={words}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      className="block h-2 w-full rounded-chip bg-raised"
    >
      {PARTS.map(([part, colour], index) => {
        const before = PARTS.slice(0, index).reduce((sum, [earlier]) => sum + counts[earlier], 0);
        const share = 100 / Math.max(counts.total, 1);
        return (
          <rect key={part} x={before * share} width={counts[part] * share} height="8" className={colour} />
        );
      })}
    </svg>
  );
}
