/** Cuts bytes into lines. */
export interface LineSplitter {
  /** Takes the next bytes; gives the index behind the last line feed in them, 0 when there is none. */
  push(bytes: Buffer): number;
  /** Forgets the line that has begun. */
  drop(): void;
  /** Takes what has begun for a whole line; nothing comes behind it. */
  finish(): void;
}

/** What is judged of a line; what is behind it is left out, so that a line of 10 MB costs no more. */
const LONGEST_LINE = 64 * 1024;

/**
 * Cuts bytes into lines of text. A line is decoded when it is whole, so that a character is never cut in half; bytes that
 * are no UTF-8 become U+FFFD.
 */
export function createLineSplitter(onLine: (line: string) => void): LineSplitter {
  let begun: Buffer[] = [];
  let length = 0;

  const keep = (bytes: Buffer): void => {
    if (length >= LONGEST_LINE) return;
    // A copy: the reader uses its buffer again.
    const part = Buffer.from(bytes.subarray(0, LONGEST_LINE - length));
    begun.push(part);
    length += part.length;
  };
  const drop = (): void => {
    begun = [];
    length = 0;
  };

  const finish = (): void => {
    if (length === 0) return;
    const line = Buffer.concat(begun);
    drop();
    onLine(decode(line, 0, line.length));
  };

  return {
    drop,
    finish,
    push(bytes) {
      let from = 0;
      for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, from)) {
        if (length === 0) onLine(decode(bytes, from, Math.min(end, from + LONGEST_LINE)));
        else {
          keep(bytes.subarray(from, end));
          finish();
        }
        from = end + 1;
      }
      if (from < bytes.length) keep(bytes.subarray(from));
      return from;
    },
  };
}

/** The line without the carriage return of a terminal. */
function decode(bytes: Buffer, from: number, end: number): string {
  return bytes.toString('utf8', from, end > from && bytes[end - 1] === 0x0d ? end - 1 : end);
}
