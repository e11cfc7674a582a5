import type { ComponentProps, ReactNode } from 'react';

/** A box to tick, with its label beside it. */
export function CheckField({ label, ...rest }: ComponentProps<'input'> & { label: ReactNode }) {
  return (
    <label className="flex min-h-6 min-w-0 cursor-pointer items-center gap-2 max-md:min-h-11">
      <input type="checkbox" className="size-4 shrink-0 accent-accent" {...rest} />
      <span className="min-w-0">{label}</span>
    </label>
  );
}
