import { stripVTControlCharacters } from 'node:util';
import type { Colours } from './colours.ts';

export interface Column<Row> {
  readonly title: string;
  readonly align?: 'right';
  cell(row: Row): string;
}

const width = (text: string): number => Array.from(stripVTControlCharacters(text)).length;

/** Rows under faint titles, columns two spaces apart, without lines; columns that are empty in all rows are left out. */
export function renderTable<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  colours: Colours,
): string {
  const filled = columns
    .map((column) => ({ column, cells: rows.map((row) => column.cell(row)) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const widths = filled.map(({ column, cells }) => Math.max(...[column.title, ...cells].map(width)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => {
        const padding = ' '.repeat(Math.max(0, (widths[at] ?? 0) - width(cell)));
        return filled[at]?.column.align === 'right' ? padding + cell : cell + padding;
      })
      .join('  ')
      .trimEnd();
  const titles = line(filled.map(({ column }) => colours.faint(column.title)));
  const lines = rows.map((_row, at) => line(filled.map(({ cells }) => cells[at] ?? '')));
  return [titles, ...lines].map((text) => `${text}\n`).join('');
}
