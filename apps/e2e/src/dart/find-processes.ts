import { readdirSync, readFileSync } from 'node:fs';

export interface FoundProcess {
  readonly pid: number;
  readonly command: string;
}

/** Every process that was started for a state folder: each inherits its name or has it on its command line. */
export function findProcesses(stateFolder: string): FoundProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const command = read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
      const isOurs = command !== '' && (command + read(`/proc/${pid}/environ`)).includes(stateFolder);
      return isOurs ? [{ pid: Number(pid), command }] : [];
    });
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It has ended in between, or belongs to another account.
    return '';
  }
}
