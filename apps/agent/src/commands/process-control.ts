import { toError } from '@dart/runtime';
import { describeFault, FAULTS, fullName, type ProcessStateName } from '@dart/supervisor';
import type { RunStartInput } from '@dart/client/agent';
import type { Change, Model } from '../model/model.ts';
import type { RunCauses } from '../runs/causes.ts';
import { mayHaveActed } from '../supervisord/fault.ts';
import type { Supervisord } from '../supervisord/supervisord.ts';
import { awaitChange } from './await-change.ts';
import type { CommandResultEntry } from './journal.ts';
import { doneResult, failedResult, faultResult } from './outcome.ts';

/** Starts and stops single processes and waits for what supervisord's events say of it. */
export interface ProcessControl {
  start(
    group: string,
    process: string,
    cause: RunStartInput,
    deadlineMs: number,
  ): Promise<CommandResultEntry>;
  stop(group: string, process: string, deadlineMs: number): Promise<CommandResultEntry>;
  restart(
    group: string,
    process: string,
    cause: RunStartInput,
    deadlineMs: number,
  ): Promise<CommandResultEntry>;
}

const STARTED: ReadonlySet<ProcessStateName> = new Set(['RUNNING', 'BACKOFF', 'FATAL', 'EXITED', 'STOPPED']);
/** A process that was spawned so long after it was asked for had ended in between. In milliseconds. */
const RETRY_AFTER_MS = 1000;
const AT_REST: ReadonlySet<ProcessStateName> = new Set(['STOPPED', 'EXITED', 'FATAL', 'UNKNOWN']);

/** Control over the processes of one supervisord. None of its functions throws: a fault is the result. */
export function createProcessControl(
  supervisord: Supervisord,
  model: Model,
  causes: RunCauses,
): ProcessControl {
  const waitForRest = async (group: string, process: string, deadlineMs: number): Promise<boolean> => {
    const wait = awaitChange(model, group, process, AT_REST, deadlineMs);
    try {
      const { state } = await supervisord.getProcessInfo(`${group}:${process}`);
      if (AT_REST.has(state)) return true;
      return (await wait.change) !== undefined;
    } finally {
      wait.cancel();
    }
  };

  const start = async (group: string, process: string, cause: RunStartInput, deadlineMs: number) => {
    const name = fullName(group, process);
    const endAtMs = performance.now() + deadlineMs;
    const { state } = await supervisord.getProcessInfo(`${group}:${process}`);
    // A start while it stops answers "true" and starts nothing.
    if (state === 'STOPPING') await waitForRest(group, process, deadlineMs);
    const expectation = causes.expect(group, process, cause);
    const wait = awaitChange(model, group, process, STARTED, Math.max(0, endAtMs - performance.now()));
    try {
      const askedAtMs = Date.now();
      let broken = '';
      await supervisord.startProcess(`${group}:${process}`).catch((error: unknown) => {
        if (!mayHaveActed(error)) throw error;
        broken = `${toError(error).message}; whether it started is not known, look at it`;
      });
      const change = await wait.change;
      if (change?.to === 'RUNNING')
        return doneResult(name, `started${change.pid === undefined ? '' : ` (pid ${change.pid})`}`);
      if (change !== undefined) return faultResult(name, 'ABNORMAL_TERMINATION', describeEnd(change));
      // no event in time: what supervisord says now is the result
      const after = await supervisord.getProcessInfo(`${group}:${process}`);
      const isFirstAttempt = (after.startedAtMs ?? 0) <= askedAtMs + RETRY_AFTER_MS;
      if (after.state === 'RUNNING' && isFirstAttempt) return doneResult(name, 'started');
      if (after.state === 'STARTING' && isFirstAttempt)
        return doneResult(name, 'is starting; supervisord has not said yet that it runs');
      expectation.takeBack();
      if (broken !== '') return faultResult(name, 'FAILED', broken);
      return faultResult(name, 'ABNORMAL_TERMINATION', describeFault(FAULTS.ABNORMAL_TERMINATION.code));
    } catch (error) {
      expectation.takeBack();
      throw error;
    } finally {
      wait.cancel();
    }
  };

  const stop = async (group: string, process: string, deadlineMs: number) => {
    const name = fullName(group, process);
    const before = await supervisord.getProcessInfo(`${group}:${process}`);
    const wait = awaitChange(model, group, process, AT_REST, deadlineMs);
    try {
      if (before.state !== 'STOPPING') await supervisord.stopProcess(`${group}:${process}`);
      if ((await wait.change) !== undefined) return doneResult(name, 'stopped');
      return faultResult(
        name,
        'FAILED',
        'did not stop in time; supervisord kills it after stopwaitsecs, look again then',
      );
    } finally {
      wait.cancel();
    }
  };

  const guard = async (group: string, process: string, act: () => Promise<CommandResultEntry>) => {
    try {
      return await act();
    } catch (error) {
      return failedResult(fullName(group, process), error);
    }
  };
  return {
    start: (group, process, cause, deadlineMs) =>
      guard(group, process, () => start(group, process, cause, deadlineMs)),
    stop: (group, process, deadlineMs) => guard(group, process, () => stop(group, process, deadlineMs)),
    restart: (group, process, cause, deadlineMs) =>
      guard(group, process, async () => {
        const endAtMs = performance.now() + deadlineMs;
        const { state } = await supervisord.getProcessInfo(`${group}:${process}`);
        if (!AT_REST.has(state)) {
          const stopped = await stop(group, process, deadlineMs);
          if (stopped.faultCode === FAULTS.FAILED.code) return stopped;
        }
        return start(group, process, cause, Math.max(1000, endAtMs - performance.now()));
      }),
  };
}

function describeEnd({ end, spawnError, to }: Change): string {
  const description = describeFault(FAULTS.ABNORMAL_TERMINATION.code);
  if (spawnError !== undefined) return `${description} (${spawnError})`;
  if (end?.exitSignal !== undefined) return `${description} (${end.exitSignal})`;
  return `${description} (${end?.exitStatus === undefined ? to : `exit status ${end.exitStatus}`})`;
}
