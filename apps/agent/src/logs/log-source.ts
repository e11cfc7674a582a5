import { toError } from '@dart/runtime';
import { isForbidden } from '../files/atomic-file.ts';
import { SupervisordFault } from '../supervisord/fault.ts';
import type { OutputCalls } from '../supervisord/output-calls.ts';
import type { Supervisord } from '../supervisord/supervisord.ts';
import { findLastLines } from './find-last-lines.ts';
import { listLogFiles } from './log-files.ts';
import { openLogReader } from './log-reader.ts';
import type { Place } from './place.ts';
import { openRemoteLog } from './remote-log.ts';
import { LogRefusal, parsePlace, type LogRequest } from './request.ts';
import type { OpenLog } from './send-log.ts';

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
 * Opens a log where a request wants to begin: its files, or what supervisord gives out where the agent may not read them.
 * @param present the file's name now, as far as the agent has heard.
 * @throws LogRefusal
 */
export async function openLogSource(
  request: LogRequest,
  file: string,
  present: () => string | undefined,
  supervisord: OutputCalls,
): Promise<OpenLog> {
  const path = (): string => present() ?? file;
  try {
    return openLogReader(path, findBegin(request, file));
  } catch (error) {
    if (error instanceof LogRefusal) throw error;
    if (isForbidden(error)) return openRemoteLog(request, path, supervisord);
    const message = `${file}: ${toError(error).message}`;
    throw new LogRefusal('REFUSED', message, 'Ask without a place for what is kept now.');
  }
}

function findBegin({ from, lines }: LogRequest, file: string): Place | undefined {
  if (from != null) return parsePlace(from);
  if (lines != null) return findLastLines(file, lines);
  const [oldest] = listLogFiles(file);
  return oldest === undefined ? undefined : { inode: oldest.inode, offset: 0 };
}
