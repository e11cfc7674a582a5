import { clsx } from 'clsx';

interface ChoiceBoxProps {
  readonly label: string;
  readonly isChosen: boolean;
  readonly onToggle: (isRange: boolean) => void;
  readonly className?: string;
  /** It belongs to a row: the arrow keys go from one to the next. */
  readonly isOfRow?: boolean;
}

/** The box that takes a row into the choice; with Shift all rows from the last one. */
export function ChoiceBox({ label, isChosen, onToggle, className, isOfRow = false }: ChoiceBoxProps) {
  return (
    <label
      className={clsx(
        '-ml-1 inline-grid size-6 shrink-0 cursor-pointer place-items-center max-md:size-11',
        className,
      )}
    >
      <span className="sr-only">{label}</span>
      <input
        type="checkbox"
        checked={isChosen}
        {...(isOfRow && { 'data-row-box': true, 'aria-keyshortcuts': 'x' })}
        className="size-4 accent-accent"
        onChange={({ nativeEvent }) => {
          onToggle(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey);
        }}
      />
    </label>
  );
}
