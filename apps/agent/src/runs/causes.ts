import { parseBoolean, readBody } from '@dart/supervisor';
import type { RunStartInput } from '@dart/client/agent';
import type { ProcessEvent } from '../listener/process-event.ts';
import type { ProcessRow } from '../model/model.ts';

/** A start that the agent asked for. */
export interface Expectation {
  /** Whether the process has not begun to start yet. */
  readonly isOpen: boolean;
  /** It does not start, or nobody waits for it any more. */
  readonly takeBack: () => void;
}

/** Why processes were started: what the agent itself asked for, else what supervisord does by itself. */
export interface RunCauses {
  /** The agent is about to start this process. */
  expect(group: string, process: string, cause: RunStartInput): Expectation;
  /** The cause of a STARTING. `row` is what was known before it, `configuration` the body of its program. */
  take(event: ProcessEvent, row: ProcessRow | undefined, configuration: string | undefined): RunStartInput;
}

/** supervisord restarts in the next pass of its loop; later than this after an exit it was somebody else. In milliseconds. */
const AUTORESTART_WITHIN_MS = 3000;

/** So long after the agent's start supervisord itself may still be starting its programs, in milliseconds. */
const BOOT_MS = 10_000;

/** Keeps what the agent started until its STARTING comes. */
export function createRunCauses(now: () => number = Date.now): RunCauses {
  const bootEndsMs = now() + BOOT_MS;
  const expected = new Map<string, RunStartInput>();
  return {
    expect(group, process, cause) {
      const key = `${group}\t${process}`;
      expected.set(key, cause);
      return {
        get isOpen() {
          return expected.get(key) === cause;
        },
        takeBack() {
          if (expected.get(key) === cause) expected.delete(key);
        },
      };
    },
    take(event, row, configuration) {
      const key = `${event.group}\t${event.process}`;
      const cause = event.from === 'BACKOFF' ? undefined : expected.get(key);
      if (cause !== undefined) {
        expected.delete(key);
        return cause;
      }
      return { cause: guess(event, row, configuration, now(), bootEndsMs) };
    },
  };
}

function guess(
  { from }: ProcessEvent,
  row: ProcessRow | undefined,
  configuration: string | undefined,
  nowMs: number,
  bootEndsMs: number,
): RunStartInput['cause'] {
  const values = configuration === undefined ? undefined : readBody(configuration);
  if (from === 'BACKOFF') return 'AUTORESTART';
  if (from === 'STOPPED' && row?.stoppedAtMs === undefined) {
    // It has never ended yet, so this is its first start. Of a foreign program nothing more is known.
    const autostart =
      values === undefined ? nowMs < bootEndsMs : parseBoolean(values.get('autostart') ?? 'true');
    return autostart === false ? 'OUTSIDE' : 'AUTOSTART';
  }
  if (from !== 'EXITED') return from === 'UNKNOWN' ? 'UNKNOWN' : 'OUTSIDE';
  const autorestart = values?.get('autorestart')?.toLowerCase() ?? 'unexpected';
  const restarts =
    autorestart === 'unexpected' ? row?.expected === false : parseBoolean(autorestart) === true;
  return restarts && nowMs - (row?.stateSinceMs ?? 0) < AUTORESTART_WITHIN_MS ? 'AUTORESTART' : 'OUTSIDE';
}
