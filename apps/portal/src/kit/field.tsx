import { useId, type ComponentProps } from 'react';

interface FieldProps extends ComponentProps<'input'> {
  readonly label: string;
}

/** A labelled field of a form. */
export function Field({ label, ...rest }: FieldProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-meta font-medium text-muted">
        {label}
      </label>
      <input
        id={id}
        className="h-8 w-full rounded-control border border-control bg-surface px-2 text-table max-md:h-11 max-md:text-[16px]"
        {...rest}
      />
    </div>
  );
}
