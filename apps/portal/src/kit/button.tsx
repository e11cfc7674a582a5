import { clsx } from 'clsx';
import type { ComponentProps } from 'react';

const VARIANTS = {
  solid: 'bg-accent text-on-accent border-transparent hover:opacity-90',
  plain: 'bg-surface text-text border-control/60 hover:bg-raised hover:border-control',
  quiet: 'bg-transparent text-muted border-transparent hover:bg-raised hover:text-text',
  danger: 'bg-fail-tint text-fail border-fail hover:opacity-90',
} as const;

/** `row` is for tables: 24 px high, 44 px where fingers point. `tool` is for bars with fields. */
const SIZES = {
  row: 'h-6 px-2 text-meta pointer-coarse:h-11 pointer-coarse:px-3 max-md:h-11 max-md:px-3',
  tool: 'h-7 px-2 text-meta max-md:h-11 max-md:px-3',
  normal: 'h-8 px-3 text-table pointer-coarse:h-11 max-md:h-11',
  large: 'h-11 px-4 text-body',
} as const;

export interface ButtonProps extends ComponentProps<'button'> {
  readonly variant?: keyof typeof VARIANTS;
  readonly size?: keyof typeof SIZES;
}

/** The classes of a button, for links that look like one. */
export function buttonLook(variant: keyof typeof VARIANTS, size: keyof typeof SIZES): string {
  return clsx(
    'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-control border font-medium whitespace-nowrap transition-colors duration-100 motion-reduce:transition-none disabled:cursor-not-allowed disabled:opacity-45',
    VARIANTS[variant],
    SIZES[size],
  );
}

export function Button({
  variant = 'plain',
  size = 'normal',
  className,
  type = 'button',
  ...rest
}: ButtonProps) {
  return <button type={type} className={clsx(buttonLook(variant, size), className)} {...rest} />;
}
