import { createColours, type Colours } from './colours.ts';
import { readColourWish } from '../settings/configuration.ts';

/** Where the results and the remarks go; a test gives one that remembers. */
export interface Terminal {
  readonly colours: Colours;
  /** Whether a person looks at the results, so that progress and redrawing make sense. */
  readonly isInteractive: boolean;
  /** How many lines can be seen at once; undefined where nobody looks. */
  readonly rows?: () => number;
  /** Writes to stdout as it is: results. */
  readonly write: (text: string) => void;
  /** Writes bytes to stdout as they are; resolves when whoever reads them has taken them, rejects when nobody does. */
  readonly writeBytes: (bytes: Uint8Array) => Promise<void>;
  /** Writes to stderr as it is: remarks and errors. */
  readonly remark: (text: string) => void;
}

/** The terminal of this process. Colours are off when stdout is no terminal or NO_COLOR is set. */
export function createTerminal(): Terminal {
  // Undefined where stdout is a file or a pipe, whatever Node's types say.
  const isInteractive = (process.stdout.isTTY as boolean | undefined) ?? false;
  return {
    colours: createColours(readColourWish() ?? isInteractive),
    isInteractive,
    rows: () => process.stdout.rows,
    write: (text) => void process.stdout.write(text),
    writeBytes: (bytes) =>
      new Promise((resolve, reject) => {
        process.stdout.write(bytes, (error) => {
          if (error) reject(error);
          else resolve();
        });
      }),
    remark: (text) => void process.stderr.write(text),
  };
}
