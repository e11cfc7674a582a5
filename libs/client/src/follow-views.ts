import { createBackoff, type Backoff } from '@dart/runtime/backoff';
import { isAborted } from './aborted.ts';
import { ClientError } from './client-error.ts';
import type { Client, RequestOptions } from './client.ts';
import type { LiveEvent, View } from './live-event.ts';
import type { TypedDocument } from './operation.ts';
import { createViewCursors, type ViewCursors } from './view-cursors.ts';

export type LiveStatus = 'connecting' | 'live' | 'reconnecting';

export interface LiveHandlers<Event> {
  /** Called for each event with the place of its view in `views`; LiveOpened is handed once to each view. */
  onEvent(event: Event, view: number): void;
  /** Called when the connection's state changes; `since` is the time of that by this machine's clock. */
  onStatus?(status: LiveStatus, since: Date, error?: ClientError): void;
}

export interface FollowOptions extends RequestOptions {
  /** The delays between two attempts; from 250 ms to 10 s unless told. */
  readonly backoff?: Backoff;
}

/**
 * Follows live views until the signal fires: one stream, opened again after each cut from where every view had
 * got to, so that nothing is missed or seen as new. Rejects only when trying again cannot help (ClientError that is
 * not retryable: a refused token, views that do not exist).
 */
export async function followViews<Event extends LiveEvent, Variables extends { views: unknown }>(
  client: Client,
  document: TypedDocument<{ live: Event }, Variables>,
  views: readonly View[],
  handlers: LiveHandlers<Event>,
  { signal, backoff = createBackoff({ minMs: 250, maxMs: 10_000 }) }: FollowOptions = {},
): Promise<void> {
  const cursors = createViewCursors(views);
  let status: LiveStatus | undefined;
  const setStatus = (next: LiveStatus, error?: ClientError): void => {
    if (next === status) return;
    status = next;
    handlers.onStatus?.(next, new Date(), error);
  };
  setStatus('connecting');
  while (!isAborted(signal)) {
    try {
      const variables = { views: cursors.views() } as unknown as Variables;
      for await (const { live } of client.subscribe(document, variables, { signal })) {
        setStatus('live');
        backoff.reset();
        dispatch(live, cursors, handlers);
      }
      // The gateway completes a stream when it stops or when the token's time is over: both are reasons to return.
      if (!isAborted(signal)) setStatus('reconnecting');
    } catch (error) {
      if (isAborted(signal)) return;
      if (!(error instanceof ClientError) || !error.retryable) throw error;
      setStatus('reconnecting', error);
    }
    await backoff.wait(signal).catch(() => undefined);
  }
}

function dispatch<Event extends LiveEvent>(
  event: Event,
  cursors: ViewCursors,
  handlers: LiveHandlers<Event>,
): void {
  for (const view of cursors.locate(event)) {
    // The handler first: a cursor that was kept for an event that was not handled would lose it.
    handlers.onEvent(event, view);
    cursors.advance(event, view);
  }
}
