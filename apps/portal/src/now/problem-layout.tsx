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
      className="group grid items-center gap-x-3 gap-y-1 border-t border-line px-3 py-1.5 first:border-t-0 max-md:grid-cols-[minmax(0,1fr)_auto] max-md:py-2.5 md:min-h-9 md:grid-cols-[14.25rem_minmax(8rem,14rem)_minmax(0,1fr)_3.75rem_7.25rem]"
      data-testid="problem"
    >
      <div className="min-w-0 max-md:col-start-1 max-md:row-start-2">{state}</div>
      <div className="min-w-0 max-md:col-start-1 max-md:row-start-1">{name}</div>
      <div className="min-w-0 break-words text-muted empty:hidden md:group-has-data-asking:text-transparent max-md:col-span-2 max-md:row-start-3 md:empty:block">
        {reason}
      </div>
      <div className="text-muted group-has-data-asking:text-transparent max-md:hidden md:text-right">
        {since}
      </div>
      <div className="relative flex items-center justify-end gap-2 max-md:col-start-2 max-md:row-span-2 max-md:row-start-1 max-md:empty:hidden max-md:has-data-asking:col-span-2 max-md:has-data-asking:col-start-1 max-md:has-data-asking:row-span-1 max-md:has-data-asking:row-start-4">
        {actions}
      </div>
      <div className="empty:hidden max-md:col-span-2 md:col-span-5">{result}</div>
    </li>
  );
}
