import type { Terminal } from './terminal.ts';

/** A result for scripts: one value, indented. */
export function printJson(terminal: Terminal, value: unknown): void {
  terminal.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** One line of a stream of results. */
export function printJsonLine(terminal: Terminal, value: unknown): void {
  terminal.write(`${JSON.stringify(value)}\n`);
}
