import type { ReactNode } from 'react';

interface FactsProps {
  readonly facts: Readonly<Record<string, ReactNode>>;
  /** The classes of the grid: how wide a fact is. */
  readonly className?: string;
}

const NARROW =
  'grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-6 gap-y-3 max-md:grid-cols-2 max-md:gap-x-4';

/** What is known of one thing, in pairs; a fact that is null is left out. */
export function Facts({ facts, className = NARROW }: FactsProps) {
  return (
    <dl className={className}>
      {Object.entries(facts)
        .filter(([, fact]) => fact !== null && fact !== undefined)
        .map(([name, fact]) => (
          <div key={name} className="min-w-0">
            <dt className="text-meta text-muted">{name}</dt>
            <dd className="break-words">{fact}</dd>
          </div>
        ))}
    </dl>
  );
}
