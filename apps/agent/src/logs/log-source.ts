import { toError } from '@dart/runtime';
import { isForbidden } from '../files/atomic-file.ts';
import { SupervisordFault } from '../supervisord/fault.ts';
import type { OutputCalls } from '../supervisord/output-calls.ts';
import type { Supervisord } from '../supervisord/supervisord.ts';
import { endBefore } from './end-before.ts';
import { findLastLines } from './find-last-lines.ts';
import { listLogFilesBefore } from './log-files.ts';
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
    const until = request.until == null ? undefined : parsePlace(request.until);
    const begin = findBegin(request, file, until);
    const log = Object.assign(openLogReader(path, begin), { size: measure(file, begin, until) });
    return until === undefined ? log : endBefore(log, until);
  } catch (error) {
    if (error instanceof LogRefusal) throw error;
    if (isForbidden(error)) return openRemoteLog(request, path, supervisord);
    const message = `${file}: ${toError(error).message}`;
    throw new LogRefusal('REFUSED', message, 'Ask without a place for what is kept now.');
  }
}

function findBegin({ from, lines }: LogRequest, file: string, until: Place | undefined): Place | undefined {
  if (from != null) return parsePlace(from);
  if (lines != null) return findLastLines(file, lines, until);
  const [oldest] = listLogFilesBefore(file, until);
  return oldest === undefined ? undefined : { inode: oldest.inode, offset: 0 };
}

/** How much lies between two places, in bytes. */
function measure(file: string, begin: Place | undefined, until: Place | undefined): number {
  const files = listLogFilesBefore(file, until);
  const at = files.findIndex(({ inode }) => inode === begin?.inode);
  const all = files.slice(Math.max(0, at)).reduce((sum, { size }) => sum + size, 0);
  return at < 0 ? all : all - (begin?.offset ?? 0);
}
