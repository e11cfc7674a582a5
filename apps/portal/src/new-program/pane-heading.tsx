import type { ReactNode } from 'react';

interface PaneHeadingProps {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly children?: ReactNode;
}

/** The head of one of the three panes. */
export function PaneHeading({ id, number, title, children }: PaneHeadingProps) {
  return (
    <header className="flex min-h-11 flex-wrap items-center gap-2 border-b border-line bg-raised/60 px-4 py-1.5">
      <h2 id={id} className="mr-auto font-semibold">
        <span className="text-muted">{number}</span> {title}
      </h2>
      {children}
    </header>
  );
}
