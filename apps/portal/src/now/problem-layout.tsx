import type { ReactNode } from 'react';

interface ProblemLayoutProps {
  readonly state: ReactNode;
  readonly name: ReactNode;
  readonly reason: ReactNode;
  readonly since: ReactNode;
  readonly actions?: ReactNode;
  readonly result?: ReactNode;
}

/** The line that all problems share: state, what and where, why, since when, and what can be done. */
export function ProblemLayout({ state, name, reason, since, actions, result }: ProblemLayoutProps) {
  return (
    <li
      className="grid items-center gap-x-3 gap-y-1 border-t border-line px-3 py-1.5 first:border-t-0 max-md:py-3 md:min-h-9 md:grid-cols-[12.75rem_minmax(10rem,17rem)_minmax(0,1fr)_4.5rem_minmax(9rem,auto)]"
      data-testid="problem"
    >
      <div className="min-w-0">{state}</div>
      <div className="min-w-0 max-md:order-first">{name}</div>
      <div className="min-w-0 break-words text-muted">{reason}</div>
      <div className="text-muted max-md:hidden md:text-right">{since}</div>
      <div className="flex items-center justify-end gap-2 empty:hidden">{actions}</div>
      <div className="empty:hidden md:col-span-5">{result}</div>
    </li>
  );
}
