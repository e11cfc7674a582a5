import type { Answer } from './graphql.ts';

/** A subscription's events as they come. */
export interface EventStream {
  /** The next event's data; fails when none comes in time. */
  next(withinMs?: number): Promise<Answer['data']>;
  close(): Promise<void>;
}

/** Opens a subscription by Server-Sent Events. */
export async function subscribe(
  url: string,
  token: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<EventStream> {
  const controller = new AbortController();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    signal: controller.signal,
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify({ query, variables }),
  });
  if (!response.body) throw new Error(`no stream: ${response.status}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const readBlock = async (): Promise<string> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        if (block.includes('event: next')) return block;
        continue;
      }
      const { done, value } = await reader.read();
      if (done) throw new Error('the stream has ended');
      text += value;
    }
  };
  return {
    async next(withinMs = 10_000) {
      const timeout = AbortSignal.timeout(withinMs);
      const late = new Promise<never>((_resolve, reject) => {
        timeout.addEventListener('abort', () => reject(new Error(`no event within ${withinMs} ms`)));
      });
      const block = await Promise.race([readBlock(), late]);
      const answer = JSON.parse(block.slice(block.indexOf('data: ') + 6)) as Partial<Answer>;
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    },
    async close() {
      controller.abort();
      await reader.cancel().catch(() => undefined);
    },
  };
}
