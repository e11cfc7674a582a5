import type {
  CommandState,
  DeliveryState,
  HostState,
  OperationState,
  OperationTargetState,
  ProcessState,
} from '@dart/client/registrar';
import type { Colours } from './colours.ts';

type Tone = keyof Colours | 'plain';

type AnyState =
  ProcessState | HostState | CommandState | OperationState | OperationTargetState | DeliveryState;

/** Each state has a shape of its own, so that none is told by its colour alone. */
const SHAPES: Readonly<Record<AnyState, readonly [string, Tone]>> = {
  RUNNING: ['●', 'good'],
  HELD: ['▲', 'bad'],
  STARTING: ['◐', 'busy'],
  STOPPING: ['◑', 'busy'],
  BACKOFF: ['▲', 'bad'],
  FATAL: ['✕', 'bad'],
  EXITED: ['◇', 'plain'],
  STOPPED: ['○', 'faint'],
  UNKNOWN: ['?', 'busy'],
  ONLINE: ['●', 'good'],
  SILENT: ['◐', 'busy'],
  OFFLINE: ['✕', 'bad'],
  QUEUED: ['○', 'faint'],
  DELIVERED: ['◐', 'busy'],
  SUCCEEDED: ['✓', 'good'],
  FAILED: ['✕', 'bad'],
  EXPIRED: ['✕', 'bad'],
  WAITING: ['○', 'faint'],
  SKIPPED: ['–', 'faint'],
  CANCELLED: ['–', 'faint'],
  SENDING: ['◐', 'busy'],
  DEAD: ['✕', 'bad'],
  SUPPRESSED: ['–', 'faint'],
};

/** A state's shape and word, in the state's colour. */
export function describeState(state: AnyState, colours: Colours): string {
  const [shape, tone] = SHAPES[state];
  const text = `${shape} ${state.toLowerCase()}`;
  return tone === 'plain' ? text : colours[tone](text);
}
