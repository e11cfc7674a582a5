import type { LogLine, LogRow, NewRow, Place } from './log-row.ts';

/** So many rows are held at most: the rest is on its host, where it can be asked for again. */
const MOST_ROWS = 50_000;
/** And so many characters: 50,000 lines of the greatest length would be 800 MB. */
const MOST_CHARACTERS = 32 * 1024 * 1024;

/** The rows of a log that are held, in their order. What is too much is dropped at the other end than what comes. */
export class LogBuffer {
  #rows: readonly LogRow[] = [];
  #characters = 0;

  constructor(
    private readonly mostRows = MOST_ROWS,
    private readonly mostCharacters = MOST_CHARACTERS,
  ) {}

  /** A new array after each change. */
  get rows(): readonly LogRow[] {
    return this.#rows;
  }

  /** Whether so many rows fit without dropping others. */
  hasRoomFor(count: number): boolean {
    return this.#rows.length + count <= this.mostRows && this.#characters < this.mostCharacters;
  }

  /** Puts rows behind the last one, in the place of one whose end was not known. Gives what was dropped in front. */
  append(added: readonly NewRow[]): readonly LogRow[] {
    if (added.length === 0) return [];
    const last = this.#rows.at(-1);
    const isReplaced = last?.kind === 'line' && last.isOpen;
    let key = isReplaced ? last.key : (last?.key ?? -1) + 1;
    const kept = isReplaced ? this.#rows.slice(0, -1) : this.#rows;
    const rows = kept.concat(added.map((row): LogRow => ({ ...row, key: key++ })));
    this.#characters += sum(added) - (isReplaced ? measure(last) : 0);
    let dropped = 0;
    while (this.#isTooMuch(rows.length - dropped)) this.#characters -= measure(rows[dropped++]);
    this.#rows = dropped === 0 ? rows : rows.slice(dropped);
    return rows.slice(0, dropped);
  }

  /** Puts rows before the first one. Gives what was dropped behind. */
  prepend(added: readonly NewRow[]): readonly LogRow[] {
    let key = (this.#rows[0]?.key ?? 0) - added.length;
    const rows = added.map((row): LogRow => ({ ...row, key: key++ })).concat(this.#rows);
    this.#characters += sum(added);
    let kept = rows.length;
    while (this.#isTooMuch(kept)) this.#characters -= measure(rows[--kept]);
    this.#rows = kept === rows.length ? rows : rows.slice(0, kept);
    return rows.slice(kept);
  }

  clear(): void {
    this.#rows = [];
    this.#characters = 0;
  }

  #isTooMuch(count: number): boolean {
    return count > this.mostRows || (this.#characters > this.mostCharacters && count > 1);
  }
}

/** Where the first line of these rows begins; undefined when there is none. */
export function findFirstPlace(rows: readonly LogRow[]): Place | undefined {
  return rows.find((row): row is LogLine => row.kind === 'line')?.place;
}

const measure = (row: LogRow | NewRow | undefined): number => (row?.kind === 'line' ? row.text.length : 0);
const sum = (rows: readonly NewRow[]): number => rows.reduce((total, row) => total + measure(row), 0);
