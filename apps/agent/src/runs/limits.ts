import { hasChild } from '@dart/supervisor';
import type { Logger } from '@dart/runtime';
import type { Change, Model } from '../model/model.ts';
import type { Supervisord } from '../supervisord/supervisord.ts';

/** Ends runs that take longer than they may: TERM, then supervisord's own KILL after `stopwaitsecs`. */
export interface Limits {
  /** The next run of this process may take so long. The function that is returned takes it back. */
  expect(group: string, process: string, limitSeconds: number): () => void;
  /** A run that began before the agent did, and has taken so long already. */
  resume(group: string, process: string, limitSeconds: number, elapsedMs: number): void;
  /** Why the agent ended the run of this process, when it did; once. */
  takeReason(group: string, process: string): string | undefined;
}

/** supervisord did not take the stop: asked again after this, in milliseconds. */
const RETRY_MS = 5000;

/** The limits of one supervisord's runs. They are measured by a clock that nobody sets. */
export function createLimits(
  supervisord: Pick<Supervisord, 'stopProcess'>,
  model: Model,
  logger: Logger,
): Limits {
  const expected = new Map<string, number>();
  const timers = new Map<string, NodeJS.Timeout>();
  const reasons = new Map<string, string>();
  const keyOf = (group: string, process: string): string => `${group}\t${process}`;

  const end = (group: string, process: string, limitSeconds: number): void => {
    const key = keyOf(group, process);
    const row = model.get(group, process);
    if (row === undefined || !hasChild(row.state)) return;
    const reason = `it took longer than its limit of ${limitSeconds} s and was ended`;
    reasons.set(key, reason);
    logger.warn({ group, process, limitSeconds }, 'a run takes longer than it may; it is ended');
    watch(group, process, limitSeconds, RETRY_MS);
    if (row.state === 'STOPPING') return;
    supervisord.stopProcess(`${group}:${process}`).catch((error: unknown) => {
      logger.warn({ err: error, group, process }, 'supervisord did not take the stop; trying again');
    });
  };
  const watch = (group: string, process: string, limitSeconds: number, inMs: number): void => {
    const key = keyOf(group, process);
    clearTimeout(timers.get(key));
    const timer = setTimeout(() => {
      end(group, process, limitSeconds);
    }, inMs);
    timers.set(key, timer.unref());
  };
  model.subscribe(({ group, process, to }: Change) => {
    const key = keyOf(group, process);
    const limitSeconds = expected.get(key);
    if (to === 'STARTING') {
      reasons.delete(key);
      if (limitSeconds !== undefined) watch(group, process, limitSeconds, limitSeconds * 1000);
      expected.delete(key);
    } else if (!hasChild(to)) {
      clearTimeout(timers.get(key));
      timers.delete(key);
    }
  });
  return {
    expect(group, process, limitSeconds) {
      const key = keyOf(group, process);
      expected.set(key, limitSeconds);
      return () => expected.delete(key);
    },
    resume(group, process, limitSeconds, elapsedMs) {
      watch(group, process, limitSeconds, Math.max(0, limitSeconds * 1000 - elapsedMs));
    },
    takeReason(group, process) {
      const key = keyOf(group, process);
      const reason = reasons.get(key);
      reasons.delete(key);
      return reason;
    },
  };
}
