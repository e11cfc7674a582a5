import { Copy, Download, Pause, WrapText } from 'lucide-react';
import { basePath } from '../configuration.ts';
import { Button, buttonLook } from '../kit/button.tsx';
import type { LogAddress } from './log-address.ts';
import type { LogState } from './log-store.ts';
import { StreamSwitch } from './stream-switch.tsx';
import { Toggle } from './toggle.tsx';

interface LogToolsProps {
  readonly address: LogAddress;
  readonly state: LogState;
  readonly onAddress: (change: Partial<LogAddress>) => void;
  readonly onFollowing: (following: boolean) => void;
  readonly onCopy: () => void;
}

/** What can be done with the whole log. */
export function LogTools({ address, state, onAddress, onFollowing, onCopy }: LogToolsProps) {
  const { host, process, stream, wrap } = address;
  const query = new URLSearchParams({ host, process, stream: stream.toLowerCase() });
  return (
    <div className="ml-auto flex flex-wrap items-center gap-2 max-md:ml-0 max-md:gap-1.5">
      <StreamSwitch
        stream={stream}
        onStream={(next) => {
          onAddress({ stream: next, at: undefined });
        }}
      />
      <Toggle
        label="Wrap lines"
        isOn={wrap}
        onToggle={(isOn) => {
          onAddress({ wrap: isOn });
        }}
      >
        <WrapText aria-hidden="true" className="size-3.5" />
      </Toggle>
      <Button
        size="tool"
        aria-pressed={state.following}
        title={state.following ? 'Stop following (scroll up)' : 'Follow (f, End)'}
        onClick={() => {
          onFollowing(!state.following);
        }}
      >
        {state.following ? (
          <>
            <span aria-hidden="true" className="size-2 rounded-full bg-ok" />
            Following
          </>
        ) : (
          <>
            <Pause aria-hidden="true" className="size-3.5" />
            Paused
          </>
        )}
      </Button>
      <Button
        size="tool"
        aria-label="Copy the loaded lines"
        title="Copy the loaded lines"
        className="max-md:hidden"
        onClick={onCopy}
      >
        <Copy aria-hidden="true" className="size-3.5" />
      </Button>
      <a
        href={`${basePath}/logs/download?${query.toString()}`}
        download
        aria-label="Download the last 100,000 lines"
        title="Download the last 100,000 lines"
        className={buttonLook('plain', 'tool')}
      >
        <Download aria-hidden="true" className="size-3.5" />
      </a>
    </div>
  );
}
