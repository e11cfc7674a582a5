import type { ReactNode } from 'react';

/** In place of a list without rows: why there are none, and what to do. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-3 rounded-panel border border-dashed border-control p-6">
      <p className="text-body font-medium">{title}</p>
      {children}
    </div>
  );
}
