import { clsx } from 'clsx';
import type { LogStream } from '@dart/client/portal';

const STREAMS = [
  ['STDOUT', 'stdout'],
  ['STDERR', 'stderr'],
] as const;

/** Which of the two streams is shown. */
export function StreamSwitch({
  stream,
  onStream,
}: {
  stream: LogStream;
  onStream: (stream: LogStream) => void;
}) {
  return (
    <div role="radiogroup" aria-label="Stream" className="flex rounded-control border border-line p-px">
      {STREAMS.map(([value, word]) => (
        <label
          key={value}
          className={clsx(
            'relative grid h-6 cursor-pointer place-items-center rounded-[5px] px-2 font-mono text-meta has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent max-md:h-10 max-md:px-3',
            stream === value ? 'bg-raised font-semibold text-text' : 'text-muted hover:text-text',
          )}
        >
          <input
            type="radio"
            name="stream"
            value={value}
            checked={stream === value}
            aria-label={word}
            className="absolute inset-0 cursor-pointer opacity-0"
            onChange={() => {
              onStream(value);
            }}
          />
          {word}
        </label>
      ))}
    </div>
  );
}
