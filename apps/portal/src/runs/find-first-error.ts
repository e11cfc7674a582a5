/** What programs write when something goes wrong; the first such line is most often the cause of those behind it. */
const ERROR =
  /\b(?:error|exception|traceback|fatal|panic|critical|failed|failure|cannot|denied)\b|(?:Error|Exception):/iu;

/** The index of the first line that tells of an error; -1: none does. */
export function findFirstError(lines: readonly string[]): number {
  return lines.findIndex((line) => ERROR.test(line));
}
