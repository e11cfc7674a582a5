import { clsx } from 'clsx';
import type { ReactNode } from 'react';

interface ToggleProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onToggle: (isOn: boolean) => void;
  readonly children: ReactNode;
}

/** A switch that shows by its frame, not only by its colour, whether it is on. */
export function Toggle({ label, isOn, onToggle, children }: ToggleProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={isOn}
      title={label}
      className={clsx(
        'inline-flex h-7 min-w-7 items-center justify-center gap-1.5 rounded-control border px-1.5 text-meta font-medium max-md:h-11 max-md:min-w-11',
        isOn ? 'border-accent bg-busy-tint text-accent' : 'border-control/60 text-muted hover:bg-raised',
      )}
      onClick={() => {
        onToggle(!isOn);
      }}
    >
      {children}
    </button>
  );
}
