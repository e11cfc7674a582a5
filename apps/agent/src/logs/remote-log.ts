import { toError } from '@dart/runtime';
import { lookAtFile } from '../files/look-at-file.ts';
import { createRemoteOutput, type RemoteOutput } from '../remote-output/remote-output.ts';
import type { OutputCalls } from '../supervisord/output-calls.ts';
import type { Place } from './place.ts';
import { endBefore } from './end-before.ts';
import { findRemoteLines } from './find-remote-lines.ts';
import type { LogPiece } from './log-reader.ts';
import { LogRefusal, parsePlace, type LogRequest } from './request.ts';
import type { OpenLog } from './send-log.ts';

/** So many bytes in a row are shown each as U+FFFD; more are a gap. */
const MOST_SHOWN = 16;
const NO_TEXT =
  'the agent’s account may not read the file, and supervisord gives out no bytes that are not UTF-8: they are shown as U+FFFD';

/**
 * Opens a log that the agent's account may not read: supervisord gives out its present file, as far as it is UTF-8.
 * What has been rotated away is told as a gap.
 * @throws LogRefusal
 */
export async function openRemoteLog(
  request: LogRequest,
  path: () => string,
  supervisord: OutputCalls,
): Promise<OpenLog> {
  const { group, process, stream, from, lines } = request;
  const output = createRemoteOutput({ supervisord, process: `${group}:${process}`, stream, path });
  try {
    const until = request.until == null ? undefined : await checkPlace(parsePlace(request.until), output);
    const endThere = (log: OpenLog): OpenLog => (until === undefined ? log : endBefore(log, until));
    if (from != null) return endThere(followFrom(await checkPlace(parsePlace(from), output), output, []));
    const end = until ?? (await output.findEnd());
    const { place, isAll } =
      lines == null
        ? { place: { ...end, offset: 0 }, isAll: true }
        : await findRemoteLines(output, lines, end);
    const gap = `the agent’s account may not read ${path()}, and supervisord gives out the present file alone: older ones, if there are any, are left out`;
    return endThere(followFrom(place, output, isAll && hasOlder(path()) ? [gap] : []));
  } catch (error) {
    if (error instanceof LogRefusal) throw error;
    const name = stream.toLowerCase();
    throw new LogRefusal(
      'UNREADABLE',
      `The agent’s account may not read ${path()}, and supervisord did not give it out: ${toError(error).message}`,
      `Name a file in the program’s section that the agent’s account can read (${name}_logfile=/var/log/…) and apply it, or look on the host: supervisorctl tail ${group}:${process} ${name}`,
    );
  }
}

/** The log from a place on, after these gaps. */
function followFrom(from: Place, output: RemoteOutput, gaps: string[]): OpenLog {
  let place = from;
  let hasToldNoText = false;

  const show = (length: number): LogPiece => {
    const begun = place;
    place = { ...begun, offset: begun.offset + length };
    if (length > MOST_SHOWN)
      return {
        kind: 'gap',
        reason: `${length} bytes are left out: too many of them are not UTF-8, and supervisord gives out nothing else`,
      };
    if (!hasToldNoText) gaps.push(NO_TEXT);
    hasToldNoText = true;
    return { kind: 'bytes', place: begun, bytes: Buffer.from('\ufffd'.repeat(length)) };
  };
  return {
    get place() {
      return place;
    },
    async read(most, isLast = false) {
      const gap = gaps.shift();
      if (gap !== undefined) return { kind: 'gap', reason: gap };
      const end = await output.findEnd();
      if (end.inode !== place.inode || end.offset < place.offset) {
        const wasThere = place.offset > 0;
        place = { inode: end.inode, offset: 0 };
        const reason =
          'the file was rotated or cleared; what was written to it last may be missing, as supervisord gives out the present file alone';
        return wasThere ? { kind: 'gap', reason } : this.read(most, isLast);
      }
      const left = end.offset - place.offset;
      if (left === 0) return undefined;
      const piece = await output.read(place.offset, Math.min(most, left));
      if (piece.kind === 'no-text') {
        // The beginning of a character may stand there.
        return left < 4 && !isLast ? undefined : show(piece.length);
      }
      if (piece.bytes.length === 0) return undefined;
      const begun = place;
      place = { ...begun, offset: begun.offset + piece.bytes.length };
      return { kind: 'bytes', place: begun, bytes: piece.bytes };
    },
    close: () => undefined,
  };
}

async function checkPlace(place: Place, output: RemoteOutput): Promise<Place> {
  const end = await output.findEnd();
  if (end.inode === place.inode && place.offset <= end.offset) return place;
  throw new LogRefusal(
    'REFUSED',
    'This part of the log is not in its present file, and supervisord gives out no other.',
    'Ask without a place for what is kept now.',
  );
}

/** Whether a file was rotated away; in a folder that the agent may not enter, one may have been. */
function hasOlder(path: string): boolean {
  return lookAtFile(`${path}.1`) !== undefined;
}
