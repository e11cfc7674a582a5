export interface Deadline {
  readonly signal: AbortSignal;
  /** Whether the time ran out (rather than the caller's signal having fired). */
  readonly expired: boolean;
  /** Begins the time anew, with another length when one is given. */
  restart(ms?: number): void;
  /** Stops the time until it is begun anew. */
  pause(): void;
  /** Forgets timer and listener; AbortSignal.any would keep one listener per request on a long-lived signal. */
  dispose(): void;
}

/** A signal that fires when the caller's does, or when nobody restarted or disposed of it for `ms` milliseconds. */
export function createDeadline(ms: number, outer?: AbortSignal): Deadline {
  const controller = new AbortController();
  let lengthMs = ms;
  let expired = false;
  const follow = (): void => {
    clearTimeout(timer);
    controller.abort(outer?.reason);
  };
  const expire = (): void => {
    expired = true;
    controller.abort(new DOMException(`nothing came for ${lengthMs} ms`, 'TimeoutError'));
  };
  let timer = setTimeout(expire, ms);
  if (outer?.aborted === true) follow();
  else outer?.addEventListener('abort', follow, { once: true });
  return {
    signal: controller.signal,
    get expired() {
      return expired;
    },
    restart(nextMs = lengthMs) {
      clearTimeout(timer);
      lengthMs = nextMs;
      if (!controller.signal.aborted) timer = setTimeout(expire, nextMs);
    },
    pause() {
      clearTimeout(timer);
    },
    dispose() {
      clearTimeout(timer);
      outer?.removeEventListener('abort', follow);
    },
  };
}
