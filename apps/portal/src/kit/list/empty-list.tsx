import type { ReactNode } from 'react';
import { Button } from '../button.tsx';
import { Empty } from '../empty.tsx';

interface EmptyListProps {
  /** What a row is: "host". */
  readonly noun: string;
  /** A filter leaves all rows out. */
  readonly isFiltering: boolean;
  readonly onShowAll: () => void;
  /** Why there are none without a filter, and what to do. */
  readonly title: string;
  readonly children: ReactNode;
}

/** In place of the rows of a list that can be filtered. */
export function EmptyList({ noun, isFiltering, onShowAll, title, children }: EmptyListProps) {
  if (!isFiltering) return <Empty title={title}>{children}</Empty>;
  return (
    <Empty title={`No ${noun} matches.`}>
      <Button onClick={onShowAll}>Show all {noun}s</Button>
    </Empty>
  );
}
