import { clsx } from 'clsx';
import { memo, type MouseEvent } from 'react';
import { AnsiText } from './ansi-text.tsx';
import type { LogLine } from './log-row.ts';

interface LogLineViewProps {
  readonly line: LogLine;
  readonly isError: boolean;
  readonly wrap: boolean;
  /** `target`: the line of the address. `current`: the match that is being looked at. */
  readonly mark: 'target' | 'current' | 'match' | undefined;
  readonly isSelected: boolean;
  readonly href: string;
  readonly onLink: (line: LogLine) => void;
}

const MARKS = {
  target: 'bg-flash',
  current: 'bg-warn-tint outline-1 -outline-offset-1 outline-warn',
  match: 'bg-warn-tint',
};

/** One line: its place as a link, then what was written. */
export const LogLineView = memo(function LogLineView({
  line,
  isError,
  wrap,
  mark,
  isSelected,
  href,
  onLink,
}: LogLineViewProps) {
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onLink(line);
  };
  return (
    <div
      data-place={line.place.offset}
      data-mark={mark}
      aria-current={isSelected || undefined}
      className={clsx(
        'flex min-h-5 font-mono text-log',
        mark !== undefined && MARKS[mark],
        isSelected && 'outline-2 -outline-offset-2 outline-accent',
        isError && 'border-l-3 border-fail',
      )}
    >
      {isError && (
        <span title="Standard error" className="w-4 shrink-0 text-center font-semibold text-fail select-none">
          E
        </span>
      )}
      <a
        href={href}
        tabIndex={-1}
        title="Copy the link to this line"
        onClick={follow}
        className="w-20 shrink-0 pr-3 text-right text-muted select-none hover:text-accent hover:underline max-md:w-14 max-md:pr-2"
      >
        {line.place.offset}
      </a>
      <span className={clsx('pr-4', wrap ? 'min-w-0 break-all whitespace-pre-wrap' : 'whitespace-pre')}>
        <AnsiText line={line.text} />
        {line.cut > 0 && (
          <span className="text-muted select-none"> … {line.cut.toLocaleString('en')} more bytes</span>
        )}
      </span>
    </div>
  );
});
