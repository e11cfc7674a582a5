import type { Terminal } from '../terminal/terminal.ts';

export interface Progress {
  readonly show: (text: string) => void;
  readonly clear: () => void;
}

/** One line on stderr that is written over, where a person looks; else nothing. */
export function createProgress(terminal: Terminal, wanted: boolean): Progress {
  const write = (text: string): void => {
    if (wanted && terminal.isInteractive) terminal.remark(`\r\u001b[K${text}`);
  };
  return {
    show: (text) => {
      write(terminal.colours.faint(text));
    },
    clear: () => {
      write('');
    },
  };
}
