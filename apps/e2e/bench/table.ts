import type { Result } from './result.ts';

const HEADINGS = ['NAME', 'VALUE', 'FLOOR', 'RATIO', 'GOAL', 'MET'];

/** The results as a table for people. */
export function renderTable(results: readonly Result[]): string {
  const rows = results.map(({ name, value, unit, floor, ratio, goal, met }) => [
    name,
    `${value} ${unit}`,
    floor === null ? '–' : `${floor} ${unit}`,
    ratio === null ? '–' : String(ratio),
    goal ?? '–',
    met === null ? '–' : met ? 'yes' : 'NO',
  ]);
  const lines = [HEADINGS, ...rows];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
