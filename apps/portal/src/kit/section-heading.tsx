import { clsx } from 'clsx';
import type { ComponentProps } from 'react';

/** The small heading above a part of the page. */
export function SectionHeading({ className, ...rest }: ComponentProps<'h2'>) {
  return <h2 className={clsx('text-meta font-semibold text-muted', className)} {...rest} />;
}
