import { parseBoolean, readBody } from '@dart/supervisor';
import type { RunStartInput } from '@dart/client/agent';
import type { ProcessEvent } from '../listener/process-event.ts';
import type { ProcessRow } from '../model/model.ts';

/** What became of a start that the agent asked for. LOST: no event told, and none will. */
export type Ending = 'BEGUN' | 'TAKEN_BACK' | 'LOST';

/** A start that the agent asked for. */
export interface Expectation {
  /** What became of it, or undefined as long as its STARTING may come. */
  readonly ending: Ending | undefined;
  /** Resolves right after the event of the start was recorded, or when it does not come. */
  readonly ended: Promise<Ending>;
  /** It does not start, or nobody waits for it any more. */
  takeBack(ending?: 'TAKEN_BACK' | 'LOST'): void;
}

/** Why processes were started: what the agent itself asked for, else what supervisord does by itself. */
export interface RunCauses {
  /** The agent is about to start this process. Of several starts the events come in their order. */
  expect(group: string, process: string, cause: RunStartInput): Expectation;
  /** Of a process, the starts whose events have not come yet. */
  expectations(group: string, process: string): readonly Expectation[];
  /** Events were lost: nobody knows for which of the starts one still comes. */
  forget(): void;
  /** The cause of a STARTING. `row` is what was known before it, `configuration` the body of its program. */
  take(event: ProcessEvent, row: ProcessRow | undefined, configuration: string | undefined): RunStartInput;
}

/** supervisord restarts in the next pass of its loop; later than this after an exit it was somebody else. In milliseconds. */
const AUTORESTART_WITHIN_MS = 3000;

/** So long after the agent's start supervisord itself may still be starting its programs, in milliseconds. */
const BOOT_MS = 10_000;

/** So long after a start its event may come, in milliseconds: supervisord hands out first what has gathered. */
const EVENT_WITHIN_MS = 10_000;

/** Waits until the events of these starts are recorded; those that do not come are LOST. */
export async function waitForEvents(expectations: readonly Expectation[]): Promise<void> {
  const timer = setTimeout(() => {
    for (const expectation of expectations) expectation.takeBack('LOST');
  }, EVENT_WITHIN_MS).unref();
  await Promise.all(expectations.map(({ ended }) => ended));
  clearTimeout(timer);
}

/** Keeps what the agent started until its STARTING comes. */
export function createRunCauses(now: () => number = Date.now): RunCauses {
  const bootEndsMs = now() + BOOT_MS;
  const expected = new Map<string, Expected[]>();
  const find = (group: string, process: string): Expected[] => expected.get(`${group}\t${process}`) ?? [];
  return {
    expect(group, process, cause) {
      const key = `${group}\t${process}`;
      const made = createExpected(cause, () => {
        const rest = find(group, process).filter((other) => other !== made);
        if (rest.length === 0) expected.delete(key);
        else expected.set(key, rest);
      });
      expected.set(key, [...find(group, process), made]);
      return made;
    },
    expectations: find,
    forget() {
      for (const all of [...expected.values()]) for (const one of all) one.takeBack('LOST');
    },
    take(event, row, configuration) {
      const [first] = event.from === 'BACKOFF' ? [] : find(event.group, event.process);
      if (first === undefined) return { cause: guess(event, row, configuration, now(), bootEndsMs) };
      first.begin();
      return first.cause;
    },
  };
}

interface Expected extends Expectation {
  readonly cause: RunStartInput;
  begin(): void;
}

function createExpected(cause: RunStartInput, onEnd: () => void): Expected {
  let resolve: (how: Ending) => void = () => undefined;
  const ended = new Promise<Ending>((done) => (resolve = done));
  let ending: Ending | undefined;
  const end = (how: Ending): void => {
    if (ending !== undefined) return;
    ending = how;
    onEnd();
    resolve(how);
  };
  return {
    cause,
    get ending() {
      return ending;
    },
    ended,
    begin: () => {
      end('BEGUN');
    },
    takeBack: (how = 'TAKEN_BACK') => {
      end(how);
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
