import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where programs themselves write that they start and exit. */
export interface Diary {
  /** A command of supervisord that writes both and exits with 3 after so many seconds. */
  commandOf(name: string, seconds: number): string;
  read(): Promise<readonly DiaryLine[]>;
}

export interface DiaryLine {
  readonly what: 'start' | 'exit';
  readonly name: string;
  readonly pid: number;
}

/** `>>` opens with O_APPEND: lines of many writers stay whole. */
const SCRIPT = `#!/bin/sh
echo "start $1 $$" >> "$3"
sleep "$2"
echo "exit $1 $$" >> "$3"
exit 3
`;

/** A diary in a folder. */
export async function createDiary(folder: string): Promise<Diary> {
  const script = join(folder, 'worker.sh');
  const file = join(folder, 'diary');
  await writeFile(script, SCRIPT);
  await writeFile(file, '');
  return {
    commandOf: (name, seconds) => `/bin/sh ${script} ${name} ${seconds} ${file}`,
    async read() {
      const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
      return lines.map((line) => {
        const [what, name = '', pid] = line.split(' ');
        return { what: what === 'start' ? 'start' : 'exit', name, pid: Number(pid) };
      });
    },
  };
}
