import { ClientError, type Client } from '@dart/client';
import { PortalLogDocument } from '@dart/client/portal';
import { Store } from '../live/store.ts';
import { decodeBase64 } from './decode-base64.ts';
import type { LogSource } from './log-address.ts';
import { readPlace, writePlace, type Place } from './log-row.ts';
import { toEnd, type LogEnd } from './read-part.ts';

/** So many matches at most in one go. */
const MOST_MATCHES = 1_000;
/** As much of a matching line is kept, in characters. */
const MOST_SHOWN = 300;
/** How often the page hears of new matches, in milliseconds. */
const BATCH_MS = 100;

export interface LogMatch {
  readonly place: Place;
  readonly text: string;
}

export interface SearchState {
  readonly phase: 'idle' | 'searching' | 'done' | 'failed';
  readonly matches: readonly LogMatch[];
  /** How much of the log was looked through, from 0 to 1; undefined: not known. */
  readonly share: number | undefined;
  readonly end: LogEnd | undefined;
}

export const NO_SEARCH: SearchState = { phase: 'idle', matches: [], share: undefined, end: undefined };

/** Looks through the whole log on its host, the oldest line first. */
export class LogSearch extends Store<SearchState> {
  #searching = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly client: Client,
    private readonly source: LogSource,
  ) {
    super(NO_SEARCH);
  }

  /** Begins anew; an empty pattern ends the search. Never rejects. */
  async search(pattern: string): Promise<void> {
    this.close();
    this.set(NO_SEARCH);
    if (pattern !== '') await this.#run(pattern, undefined, []);
  }

  /** Goes on behind the last match of a search that met its bound. */
  async searchOn(pattern: string): Promise<void> {
    const { end, matches } = this.state;
    const from = readPlace(end?.next);
    if (from !== undefined) await this.#run(pattern, from, matches);
  }

  /** Ends what is under way. */
  close(): void {
    this.#searching.abort();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #run(search: string, from: Place | undefined, before: readonly LogMatch[]): Promise<void> {
    const { signal } = (this.#searching = new AbortController());
    let state: SearchState = { phase: 'searching', matches: before, share: undefined, end: undefined };
    const publish = (): void => {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.set(state);
    };
    publish();
    const found = [...before];
    const input = {
      ...this.source,
      search,
      most: MOST_MATCHES,
      ...(from !== undefined && { from: writePlace(from) }),
    };
    try {
      for await (const { processLog: event } of this.client.subscribe(
        PortalLogDocument,
        { input },
        { signal },
      )) {
        if (event.__typename === 'LogMatch') {
          const place = readPlace(event.place);
          if (place !== undefined) found.push({ place, text: shorten(event.base64) });
        } else if (event.__typename === 'LogProgress') {
          const { searched, total } = event;
          state = { ...state, share: total === null || total === 0 ? undefined : searched / total };
        } else if (event.__typename === 'LogEnd') {
          const isOver = event.reason === 'COMPLETE' || event.reason === 'LIMIT';
          state = { ...state, phase: isOver ? 'done' : 'failed', end: event };
        }
        state = { ...state, matches: found };
        this.#timer ??= setTimeout(publish, BATCH_MS);
      }
    } catch (error) {
      if (!(error instanceof ClientError)) throw error;
      state = { ...state, phase: 'failed', end: toEnd(error) };
    }
    if (signal.aborted) return;
    state = { ...state, matches: [...found], phase: state.phase === 'searching' ? 'done' : state.phase };
    publish();
  }
}

const shorten = (base64: string): string =>
  new TextDecoder().decode(decodeBase64(base64)).slice(0, MOST_SHOWN);

/** The pattern of RE2 for what a person typed. */
export function writePattern(typed: string, { isExpression, matchesCase }: SearchOptions): string {
  const pattern = isExpression ? typed : typed.replaceAll(/[\\^$.|?*+()[\]{}]/gu, String.raw`\$&`);
  return pattern === '' || matchesCase ? pattern : `(?i)${pattern}`;
}

export interface SearchOptions {
  /** A regular expression; else a text that is looked for as it stands. */
  readonly isExpression: boolean;
  readonly matchesCase: boolean;
}
