import type { LogStream } from '@dart/client/portal';
import { RadioBar } from '../kit/radio-bar.tsx';

const STREAMS = [
  { value: 'STDOUT', word: 'stdout' },
  { value: 'STDERR', word: 'stderr' },
] as const;

interface StreamSwitchProps {
  readonly stream: LogStream;
  readonly onStream: (stream: LogStream) => void;
}

/** Which of the two streams is shown. */
export function StreamSwitch({ stream, onStream }: StreamSwitchProps) {
  return (
    <RadioBar
      label="Stream"
      name="stream"
      values={STREAMS}
      current={stream}
      onChoose={onStream}
      className="h-6 px-2 font-mono text-meta has-checked:font-semibold max-md:h-10 max-md:px-3"
    />
  );
}
