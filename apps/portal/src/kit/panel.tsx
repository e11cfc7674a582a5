import { clsx } from 'clsx';
import type { ComponentProps } from 'react';

/** A bordered surface; with a heading it is a region of the page. */
export function Panel({ className, ...rest }: ComponentProps<'section'>) {
  return (
    <section
      className={clsx('overflow-clip rounded-panel border border-line bg-surface', className)}
      {...rest}
    />
  );
}
