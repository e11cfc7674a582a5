import type { RemoteOutput } from '../../remote-output/remote-output.ts';
import type { LogPlace } from '../../supervisord-log/log-file.ts';
import { createLineSplitter } from './line-splitter.ts';

export interface RemoteFollowerOptions {
  readonly output: RemoteOutput;
  /** Behind the last line that was judged, by an earlier start of the agent perhaps. */
  readonly from: LogPlace | undefined;
  /** Without `from`: where to begin. */
  readonly begin: 'start' | 'end';
  readonly onLine: (line: string) => void;
  /** Something was not judged: why. */
  readonly onLoss: (reason: string) => void;
}

/** Follows one file of output that the agent's account may not read, through supervisord. */
export interface RemoteFollower {
  /** Reads on, at most 256 KiB; false when there was nothing. @throws what supervisord says */
  step(): Promise<boolean>;
  readonly place: LogPlace | undefined;
}

/** Of one turn, so that a program that says much does not keep supervisord busy: it waits in the file. */
const TURN_BYTES = 256 * 1024;

/** A follower that begins with its first step. */
export function createRemoteFollower(options: RemoteFollowerOptions): RemoteFollower {
  const { output, begin, onLine, onLoss } = options;
  const splitter = createLineSplitter(onLine);
  let place = options.from;
  /** Behind what was read: behind `place` by the line that has begun. */
  let read = place;

  const readOn = async (from: LogPlace, most: number): Promise<number> => {
    const piece = await output.read(from.offset, most);
    if (piece.kind === 'no-text') {
      // The beginning of a character may stand at the end of the file.
      if (most < 4) return 0;
      splitter.push(Buffer.from('\ufffd'));
      read = { ...from, offset: from.offset + piece.length };
      return piece.length;
    }
    const lineEnd = splitter.push(piece.bytes);
    if (lineEnd > 0) place = { ...from, offset: from.offset + lineEnd };
    read = { ...from, offset: from.offset + piece.bytes.length };
    return piece.bytes.length;
  };
  return {
    get place() {
      return place;
    },
    async step() {
      const end = await output.findEnd();
      if (read === undefined || end.inode !== read.inode || end.offset < read.offset) {
        if (read !== undefined && read.offset > 0)
          onLoss('it was rotated or cleared; what was written to it last may not have been judged');
        splitter.drop();
        read = { inode: end.inode, offset: read === undefined && begin === 'end' ? end.offset : 0 };
        place = read;
      }
      let count = 0;
      for (let left = Math.min(TURN_BYTES, end.offset - read.offset); left > 0;) {
        const taken = await readOn(read, left);
        if (taken === 0) break;
        count += taken;
        left -= taken;
      }
      return count > 0;
    },
  };
}
