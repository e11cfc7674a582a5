/** Shows what is done now on one line of a terminal; elsewhere only what has ended is printed. */
export interface Progress {
  /** Replaces what was noted before. */
  note(text: string): void;
  /** Prints a line that stays. */
  print(text: string): void;
}

/** The progress of one run on standard error: standard output is left to results. */
export function createProgress(output: NodeJS.WriteStream): Progress {
  const clear = output.isTTY ? '\r\u001b[K' : '';
  return {
    note(text) {
      if (output.isTTY) output.write(`${clear}  … ${text}`);
    },
    print(text) {
      output.write(`${clear}${text}\n`);
    },
  };
}
