import type { Socket } from 'node:net';

/** A line may have so many bytes; what is longer is refused, however long it gets. */
const LONGEST_LINE = 64 * 1024;
/** A client that does not read its answers is not read either. */
const MOST_UNREAD_BYTES = 16 * 1024;
/** A client that says nothing for so long is let go, in milliseconds. */
const IDLE_MS = 600_000;

/** Serves one client: an answer line for each line, `ok` or `error: …`. `take` throws what is wrong with a line. */
export function serveClient(socket: Socket, take: (line: string) => void): void {
  let begun: Buffer[] = [];
  let length = 0;

  const answer = (line: Buffer): string => {
    try {
      if (length > LONGEST_LINE)
        throw new Error(`a line has at most ${LONGEST_LINE} bytes; this one was left out`);
      take(line.toString('utf8'));
      return 'ok\n';
    } catch (error) {
      return `error: ${error instanceof Error ? error.message : String(error)}\n`;
    }
  };
  const keep = (bytes: Buffer): void => {
    length += bytes.length;
    if (length <= LONGEST_LINE) begun.push(bytes);
    else begun = [];
  };
  const takeLine = (): void => {
    const line = Buffer.concat(begun);
    if (length > 0) socket.write(answer(line));
    begun = [];
    length = 0;
  };

  socket.setTimeout(IDLE_MS, () => socket.destroy());
  socket.on('error', () => socket.destroy());
  socket.on('end', () => {
    // The last line may come without its line feed.
    takeLine();
  });
  socket.on('drain', () => socket.resume());
  socket.on('data', (bytes: Buffer) => {
    let from = 0;
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, from)) {
      keep(bytes.subarray(from, end));
      takeLine();
      from = end + 1;
    }
    keep(bytes.subarray(from));
    if (socket.writableLength > MOST_UNREAD_BYTES) socket.pause();
  });
}
