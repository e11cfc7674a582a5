import { parseAsInteger, parseAsString } from 'nuqs/server';

/** Rows of one window of a list. */
export const WINDOW_ROWS = 50;

/** Which window of a list is shown, in the page's address; `page` only counts, the cursors decide. */
export const windowParsers = {
  after: parseAsString,
  before: parseAsString,
  page: parseAsInteger.withDefault(1),
};

export interface WindowState {
  readonly after: string | null;
  readonly before: string | null;
  readonly page: number;
}

/** Another window, for the page's address. */
export interface Turn {
  readonly after: string | null;
  readonly before: string | null;
  readonly page: number | null;
}

/** The first window: what every change of a filter goes back to. */
export const FIRST_WINDOW = { after: null, before: null, page: null } as const;

/** The arguments of a connection for a window. */
export function windowArguments({ after, before }: Pick<WindowState, 'after' | 'before'>) {
  return before === null
    ? { first: WINDOW_ROWS, after, last: null, before: null }
    : { first: null, after: null, last: WINDOW_ROWS, before };
}
