import { toError } from '@dart/runtime';
import { SupervisordFault } from '../supervisord/fault.ts';
import type { Supervisord } from '../supervisord/supervisord.ts';
import { findLastLines } from './find-last-lines.ts';
import { listLogFiles } from './log-files.ts';
import { openLogReader, type LogReader } from './log-reader.ts';
import { readPlace, type Place } from './place.ts';
import { LogRefusal, type LogRequest } from './request.ts';

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
  try {
    return openLogReader(() => present() ?? file, findBegin(request, file));
  } catch (error) {
    if (error instanceof LogRefusal) throw error;
    if (isForbidden(error)) throw refuseForbidden(request, file);
    const message = `${file}: ${toError(error).message}`;
    throw new LogRefusal('REFUSED', message, 'Ask without a place for what is kept now.');
  }
}

const isForbidden = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM');

/** supervisord makes the files that it names itself (AUTO) for its own account alone, others as its umask says. */
function refuseForbidden({ group, process, stream }: LogRequest, file: string): LogRefusal {
  const name = stream.toLowerCase();
  return new LogRefusal(
    'UNREADABLE',
    `The agent’s account may not read ${file}.`,
    `On the host its end is shown by: supervisorctl tail ${group}:${process} ${name}. To have it here, name a file in the program’s section (${name}_logfile=/var/log/…) and apply it, or let the agent’s account read this one.`,
  );
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
