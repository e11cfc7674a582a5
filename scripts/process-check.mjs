import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The programs that the local start runs, as their command lines name them. */
const PROGRAMS = /local\.mjs|gateway\.mjs|portal\.mjs|next-server|supervisord/;

function readCommandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  }
}

/** Whether a process of that id lives and is one of ours: ids are given again, and a stranger's must not be ended. */
export function isOurs(pid) {
  return Number.isInteger(pid) && pid > 1 && PROGRAMS.test(readCommandLine(pid));
}
