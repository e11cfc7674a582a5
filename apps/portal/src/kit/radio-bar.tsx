import { clsx } from 'clsx';
import type { ReactNode } from 'react';

interface RadioBarProps<Value extends string> {
  /** "Theme": what is chosen. */
  readonly label: string;
  /** What the browser knows the group by. */
  readonly name: string;
  readonly values: readonly {
    readonly value: Value;
    readonly word: string;
    /** In the place of the word. */
    readonly face?: ReactNode;
  }[];
  readonly current: Value;
  readonly onChoose: (value: Value) => void;
  /** The classes of each choice: its size, its letters. */
  readonly className: string;
}

/** Choices side by side, one of which holds; the arrow keys go from one to the next. */
export function RadioBar<Value extends string>(props: RadioBarProps<Value>) {
  const { label, name, values, current, onChoose, className } = props;
  return (
    <div role="radiogroup" aria-label={label} className="flex rounded-control border border-line p-px">
      {values.map(({ value, word, face }) => (
        <label
          key={value}
          title={face === undefined ? undefined : word}
          className={clsx(
            'relative grid cursor-pointer place-items-center rounded-[5px] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
            className,
            current === value ? 'bg-raised text-text' : 'text-muted hover:text-text',
          )}
        >
          <input
            type="radio"
            name={name}
            value={value}
            checked={current === value}
            aria-label={word}
            className="absolute inset-0 cursor-pointer opacity-0"
            onChange={() => {
              onChoose(value);
            }}
          />
          {face ?? word}
        </label>
      ))}
    </div>
  );
}
