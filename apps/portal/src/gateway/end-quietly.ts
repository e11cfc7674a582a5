/**
 * A stream that just ends when its source breaks off. The browser opens the live stream again in either case; Next
 * would log each stream that a stopped gateway leaves behind with a page of stack.
 */
export function endQuietly(source: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = source.getReader();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch {
        controller.close();
      }
    },
    async cancel(reason) {
      await reader.cancel(reason).catch(() => undefined);
    },
  });
}
