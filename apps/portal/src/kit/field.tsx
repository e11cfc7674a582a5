import { clsx } from 'clsx';
import { useId, type ComponentProps, type ReactNode } from 'react';

interface LabelledProps {
  readonly label: ReactNode;
  /** Below it: what it means, what it is when nothing is written. */
  readonly hint?: ReactNode;
  /** What is wrong with what is written, and what to do. */
  readonly fault?: string | undefined;
}

const CONTROL =
  'h-8 w-full min-w-0 rounded-control border bg-surface px-2 text-table max-md:h-11 max-md:text-[16px]';

interface Described {
  readonly id: string;
  readonly className: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

/** A label, what it labels, and below it a hint or a fault. */
function Labelled({
  label,
  hint,
  fault,
  children,
}: LabelledProps & { children: (control: Described) => ReactNode }) {
  const id = useId();
  const below = fault ?? hint;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-meta font-medium text-muted">
        {label}
      </label>
      {children({
        id,
        className: clsx(CONTROL, fault === undefined ? 'border-control' : 'border-fail'),
        ...(below !== undefined && { 'aria-describedby': `${id}-below` }),
        ...(fault !== undefined && { 'aria-invalid': true }),
      })}
      {below !== undefined && (
        <p
          id={`${id}-below`}
          className={clsx('text-meta break-words', fault === undefined ? 'text-muted' : 'text-fail')}
        >
          {below}
        </p>
      )}
    </div>
  );
}

/** A labelled field of a form. */
export function Field({ label, hint, fault, className, ...rest }: ComponentProps<'input'> & LabelledProps) {
  return (
    <Labelled label={label} hint={hint} fault={fault}>
      {(control) => <input {...rest} {...control} className={clsx(control.className, className)} />}
    </Labelled>
  );
}

/** A labelled field of several lines. */
export function AreaField({ label, hint, fault, ...rest }: ComponentProps<'textarea'> & LabelledProps) {
  return (
    <Labelled label={label} hint={hint} fault={fault}>
      {(control) => (
        <textarea
          {...rest}
          {...control}
          className={clsx(control.className, 'h-auto py-1 font-mono max-md:h-auto')}
        />
      )}
    </Labelled>
  );
}

/** A labelled choice among few values. */
export function SelectField({ label, hint, fault, ...rest }: ComponentProps<'select'> & LabelledProps) {
  return (
    <Labelled label={label} hint={hint} fault={fault}>
      {(control) => <select {...rest} {...control} />}
    </Labelled>
  );
}
