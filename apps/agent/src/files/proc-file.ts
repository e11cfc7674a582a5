import { closeSync, openSync, readSync } from 'node:fs';

/** More than /proc tells of one process in one file. */
const buffer = Buffer.alloc(4096);

/** The text of a small file of /proc in three calls of the system; empty when its process has ended. */
export function readProcFile(path: string): string {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    return readOpenProcFile(file);
  } catch {
    return '';
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** A file of /proc that stays open: it is made anew at each reading from its beginning. */
export function readOpenProcFile(file: number): string {
  try {
    return buffer.toString('latin1', 0, readSync(file, buffer, 0, buffer.length, 0));
  } catch {
    return '';
  }
}

/** The fields of `/proc/PID/stat` behind the name, which may hold anything: the state is the first of them. */
export function readStatFields(pid: number | string): readonly string[] {
  const stat = readProcFile(`/proc/${pid}/stat`);
  return stat === '' ? [] : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}
