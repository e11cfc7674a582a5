import { accessSync, constants, existsSync } from 'node:fs';
import { toError } from '@dart/runtime';
import { SupervisordFault } from '../supervisord/fault.ts';
import type { Supervisord } from '../supervisord/supervisord.ts';
import { findLastLines } from './find-last-lines.ts';
import { listLogFiles } from './log-files.ts';
import { openLogReader, type LogReader } from './log-reader.ts';
import { readPlace, type Place } from './place.ts';
import { LogRefusal, type LogRequest } from './request.ts';

/** Whether the agent may read a file; one that is not there yet it may. */
export function isReadable(file: string): boolean {
  if (!existsSync(file)) return true;
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The file that a process writes a stream to, as supervisord says now.
 * @throws LogRefusal where there is none.
 */
export async function findLogFile(
  { group, process, stream }: LogRequest,
  supervisord: Pick<Supervisord, 'getProcessInfo'>,
): Promise<string> {
  const info = await supervisord.getProcessInfo(`${group}:${process}`).catch((error: unknown) => {
    const isUnknown = error instanceof SupervisordFault && error.faultName === 'BAD_NAME';
    throw isUnknown
      ? new LogRefusal(
          'REFUSED',
          `supervisord has no process ${group}:${process}.`,
          'List them: dart status HOST',
        )
      : new LogRefusal('UNREADABLE', toError(error).message, 'Look at supervisord on the host.');
  });
  const file = stream === 'STDOUT' ? info.stdoutLogFile : info.stderrLogFile;
  if (file !== undefined) return file;
  throw new LogRefusal(
    'REFUSED',
    `${group}:${process} has no log file for its ${stream.toLowerCase()}.`,
    'It may go to the other stream (redirect_stderr), to syslog, or nowhere (NONE).',
  );
}

/**
 * Opens the files of a log where a request wants to begin.
 * @param present the file's name now, as far as the agent has heard.
 * @throws LogRefusal
 */
export function openLogSource(
  request: LogRequest,
  file: string,
  present: () => string | undefined,
): LogReader {
  const from = findBegin(request, file);
  try {
    return openLogReader(() => present() ?? file, from);
  } catch (error) {
    const message = `${file}: ${toError(error).message}`;
    throw new LogRefusal('REFUSED', message, 'Ask without a place for what is kept now.');
  }
}

function findBegin({ from, lines }: LogRequest, file: string): Place | undefined {
  if (from != null) {
    const place = readPlace(from);
    if (place !== undefined) return place;
    throw new LogRefusal('REFUSED', `"${from}" is no place of a log.`, 'Take one of an event.');
  }
  if (lines != null) return findLastLines(file, lines);
  const [oldest] = listLogFiles(file);
  return oldest === undefined ? undefined : { inode: oldest.inode, offset: 0 };
}
