import { createRemoteOutput, type RemoteOutput } from '../remote-output/remote-output.ts';
import type { OutputCalls } from '../supervisord/output-calls.ts';
import { UNSEEN, type Mark } from './marks.ts';

/** So much of the end of a run's output is kept, in bytes. */
export const TAIL_BYTES = 64 * 1024;
/** The event of the end waits for it, so no more calls than these look for what is not UTF-8. */
const MOST_CALLS = 6;

/** The end of what a run wrote; without a text where its beginning is not known. */
export interface Tail {
  readonly text?: string;
  /** The next run begins there. */
  readonly end: Mark;
}

/** The tail of a file that the agent's account may not read; undefined where supervisord does not give it out either. */
export async function fetchTail(
  supervisord: OutputCalls,
  process: string,
  stream: 'stdout' | 'stderr',
  begun: Mark,
  ended: Mark | undefined,
): Promise<Tail | undefined> {
  const output = createRemoteOutput({
    supervisord,
    process,
    stream: stream === 'stdout' ? 'STDOUT' : 'STDERR',
    path: () => begun.path,
    mostCalls: MOST_CALLS,
  });
  try {
    const { inode, offset: whole } = await output.findEnd();
    const isEnd = ended?.inode === inode && ended.size !== UNSEEN && ended.size <= whole;
    const size = isEnd ? ended.size : whole;
    const end = { path: begun.path, inode, size };
    if (begun.size === UNSEEN) return { end };
    const isSame = (begun.inode === 0 || begun.inode === inode) && begun.size <= size;
    const begin = Math.max(isSame ? begun.size : 0, size - TAIL_BYTES);
    return { text: await readText(output, begin, size), end };
  } catch {
    return undefined;
  }
}

async function readText(output: RemoteOutput, begin: number, end: number): Promise<string> {
  const pieces: string[] = [];
  for (let offset = begin; offset < end;) {
    const piece = await output.read(offset, end - offset);
    if (piece.kind === 'no-text') {
      pieces.push('\ufffd');
      offset += piece.length;
    } else {
      if (piece.bytes.length === 0) break;
      pieces.push(piece.bytes.toString());
      offset += piece.bytes.length;
    }
  }
  return pieces.join('');
}
