import { clsx } from 'clsx';
import type { ReactNode } from 'react';

interface PageProps {
  readonly title: ReactNode;
  /** Beside the title: a count, a state. */
  readonly aside?: ReactNode;
  /** On the right: what can be done here. */
  readonly actions?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** The frame of every page but the first: its title, then what it shows. */
export function Page({ title, aside, actions, className, children }: PageProps) {
  return (
    <main id="content" className={clsx('mx-auto flex max-w-[1800px] flex-col gap-4 p-4 md:p-6', className)}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h1 className="min-w-0 text-title font-semibold tracking-tight break-words">{title}</h1>
        {aside}
        {actions !== undefined && <div className="ml-auto flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {children}
    </main>
  );
}
