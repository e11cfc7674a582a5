import { clsx } from 'clsx';
import type { ComponentProps } from 'react';

/** A small label on a row. */
export function Chip({ className, ...rest }: ComponentProps<'span'>) {
  return (
    <span
      className={clsx(
        'inline-flex h-5 items-center gap-1 rounded-chip bg-raised px-1.5 text-meta font-medium whitespace-nowrap text-muted',
        className,
      )}
      {...rest}
    />
  );
}
