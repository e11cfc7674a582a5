import { toError, type Logger } from '@dart/runtime';
import { SupervisordFault, SupervisordUnreachable } from '../supervisord/fault.ts';
import type { Supervisord } from '../supervisord/supervisord.ts';
import type { LogFile, LogPlace, TextLine } from './log-file.ts';

export interface RemoteLogOptions {
  readonly supervisord: Pick<Supervisord, 'readLog'>;
  readonly supervisordPid: number;
  /** Where an earlier start of the agent was, under the same supervisord. */
  readonly from: LogPlace | undefined;
  /** Whether an earlier start recorded events of this supervisord: then its first lines are not looked for. */
  readonly isLater: boolean;
  readonly logger: Logger;
}

/** So much of the log's end is asked for, in bytes; more when what was read before is not in it. */
const STEPS = [16 * 1024, 128 * 1024, 1024 * 1024];
/**
 * So many bytes less at each further try: a character of UTF-8 that is cut makes supervisord answer with 500, and write
 * to its log why, which moves the end. Whatever the length of that, one of these is not inside a character.
 */
const CUTS = [0, 0, 0, 0, 1, 2, 3];

/**
 * supervisord's own log where the agent can't read the file (root's, mode 0600): asked of supervisord, and only by
 * `refresh`, when an end has to be explained. supervisord tells neither size nor file, so the place is known by the line
 * before it, which has a time stamp of milliseconds; where that line is gone, the log was rotated or cleared and all of
 * it is new. What stood in the rotated file is lost: supervisord gives only the current one.
 */
export function createRemoteLog(options: RemoteLogOptions): LogFile {
  const { supervisord, supervisordPid, from, isLater, logger } = options;
  let behind = from?.behind;
  let lines: TextLine[] = [];
  let isRefused = false;

  const readEnd = async (bytes: number): Promise<string | undefined> => {
    for (const cut of CUTS) {
      try {
        return await supervisord.readLog(cut - bytes, 0);
      } catch (error) {
        if (error instanceof SupervisordUnreachable && error.status === 500) continue;
        isRefused ||= error instanceof SupervisordFault;
        logger.info(
          { reason: toError(error).message },
          'exit statuses are unknown: supervisord gives no log',
        );
        return undefined;
      }
    }
    return undefined;
  };
  const takeAll = (text: string): void => {
    for (const line of text.split('\n').slice(0, -1)) {
      lines.push({ text: line, from: placeBehind(behind ?? '') });
      behind = `${line}\n`;
    }
  };
  const takeFirst = (text: string): void => {
    const started = `supervisord started with pid ${supervisordPid}\n`;
    const at = isLater ? -1 : text.lastIndexOf(started);
    const known = at < 0 ? text : text.slice(0, at + started.length);
    behind = `${known.split('\n').at(-2) ?? ''}\n`;
    takeAll(text.slice(known.length));
  };

  return {
    get place() {
      return behind === undefined ? undefined : placeBehind(behind);
    },
    async refresh() {
      for (const bytes of isRefused ? [] : STEPS) {
        const text = await readEnd(bytes);
        if (text === undefined) return;
        if (behind === undefined) {
          takeFirst(text);
          return;
        }
        const at = `\n${text}`.lastIndexOf(`\n${behind}`);
        const isWhole = Buffer.byteLength(text) < bytes - Math.max(...CUTS);
        if (at < 0 && !isWhole && bytes !== STEPS.at(-1)) continue;
        // A line that is cut is not parsed, so it does no harm.
        takeAll(at < 0 ? text : text.slice(at + behind.length));
        return;
      }
    },
    readLines() {
      const read = lines;
      lines = [];
      return read;
    },
    close: () => undefined,
  };
}

const placeBehind = (behind: string): LogPlace => ({ inode: 0, offset: 0, behind });
