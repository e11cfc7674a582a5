/** Where the starter speaks: to the terminal, or to the script that started it detached. */
export interface Terminal {
  readonly write: (text: string) => void;
  /** Tells the script that everything runs, so that it can leave. */
  readonly announceReady: () => void;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly strong: (text: string) => string;
}

/** The terminal of this process. */
export function createTerminal(): Terminal {
  const isColoured = (process.stdout.isTTY as boolean | undefined) ?? false;
  const paint = (code: number) => (text: string) => (isColoured ? `\u001b[${code}m${text}\u001b[0m` : text);
  const tell = (message: object): boolean => process.connected && (process.send?.(message) ?? false);
  return {
    write(text) {
      // Once the script has left, what is said goes to the log that stdout is then.
      if (!tell({ text })) process.stdout.write(text);
    },
    announceReady() {
      tell({ ready: true });
    },
    faint: paint(2),
    good: paint(32),
    bad: paint(31),
    strong: paint(1),
  };
}

/** Runs one step and says how long it took; what `work` resolves to is said beside it. */
export async function runStep(terminal: Terminal, name: string, work: () => Promise<string>): Promise<void> {
  const begun = performance.now();
  const finish = (sign: string, remark: string): void => {
    const time = `${((performance.now() - begun) / 1000).toFixed(1)} s`.padStart(7);
    terminal.write(`  ${sign} ${name.padEnd(14)} ${terminal.faint(time)}  ${remark}\n`);
  };
  try {
    finish(terminal.good('✓'), await work());
  } catch (error) {
    finish(terminal.bad('✕'), '');
    throw error;
  }
}
