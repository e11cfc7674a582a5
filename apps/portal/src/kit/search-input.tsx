import { clsx } from 'clsx';
import { Search } from 'lucide-react';
import type { ComponentProps } from 'react';

interface SearchInputProps extends ComponentProps<'input'> {
  /** Also what screen readers hear. */
  readonly label: string;
  readonly value: string;
  readonly onType: (value: string) => void;
  /** On Escape. */
  readonly onEmpty: () => void;
  /** The classes of its frame: how wide it is. */
  readonly frame: string;
}

/** The field of a search; whose it is says what `/` does. */
export function SearchInput({ label, onType, onEmpty, frame, className, ...input }: SearchInputProps) {
  return (
    <label className={clsx('relative flex items-center', frame)}>
      <span className="sr-only">{label}</span>
      <Search aria-hidden="true" className="pointer-events-none absolute left-2 size-3.5 text-muted" />
      <input
        type="search"
        placeholder={label}
        aria-keyshortcuts="/"
        className={clsx(
          'w-full rounded-control border border-control bg-surface pr-2 pl-7 text-table placeholder:text-muted max-md:h-11 max-md:text-[16px]',
          className,
        )}
        onChange={(event) => {
          onType(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onEmpty();
        }}
        {...input}
      />
    </label>
  );
}
