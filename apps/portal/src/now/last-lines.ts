/** Lines of a failing process that are shown. */
const MOST = 3;

/** The last lines that say something, as they can be shown: without the codes of terminals. */
export function lastLines(output: string): string[] {
  return output
    .replace(ESCAPES, '')
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .slice(-MOST);
}

// eslint-disable-next-line no-control-regex -- what terminals take as a command begins with this character
const ESCAPES = /\u001b\[[0-9;?]*[A-Za-z]/g;
