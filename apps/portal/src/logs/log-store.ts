import { createBackoff, type Client } from '@dart/client';
import type { ProcessLogInput } from '@dart/client/portal';
import { Store } from '../live/store.ts';
import { BACKFILL_LINES, followLog } from './follow-log.ts';
import type { LogSource } from './log-address.ts';
import { findFirstPlace, LogBuffer } from './log-buffer.ts';
import { readPlace, writePlace, type LogRow, type NewRow, type Place } from './log-row.ts';
import { readPart, RETRY, type LogEnd, type LogPart } from './read-part.ts';

/** Of a line that is looked at, so many lines before it come with it. */
const CONTEXT_LINES = 300;

/** What the page shows of a log. */
export interface LogState {
  /** `opening`: nothing is known yet. `refused`: it can't be read, `end` says why. */
  readonly phase: 'opening' | 'open' | 'refused';
  readonly rows: readonly LogRow[];
  readonly hasOlder: boolean;
  /** The last row is not the end of the log: what lies behind is to be loaded. */
  readonly hasNewer: boolean;
  readonly loading: 'older' | 'newer' | undefined;
  /** Whether the view stays at the end. */
  readonly following: boolean;
  /** Lines that came since the view left the end. */
  readonly arrived: number;
  /** Lines that came by following, in all. */
  readonly followed: number;
  readonly end: LogEnd | undefined;
  /** The host or the gateway is away; it is asked again by itself. */
  readonly away: LogEnd | undefined;
  /** Why another part of the log is shown than was asked for. */
  readonly notice: string | undefined;
}

const OPENING: LogState = {
  phase: 'opening',
  rows: [],
  hasOlder: false,
  hasNewer: false,
  loading: undefined,
  following: true,
  arrived: 0,
  followed: 0,
  end: undefined,
  away: undefined,
  notice: undefined,
};

/** What the server paints before anything is read. */
export const UNREAD_LOG: LogState = OPENING;

/** One log as the page has it. It holds one stream while the view is open. */
export class LogStore extends Store<LogState> {
  readonly #buffer = new LogBuffer();
  /** Ends all that is being read. */
  #reading = new AbortController();
  /** Ends the stream that follows. */
  #following = new AbortController();
  #newerFrom: Place | undefined;

  constructor(
    private readonly client: Client,
    private readonly source: LogSource,
  ) {
    super(OPENING);
  }

  /** Shows the lines around a place, or the last ones, and follows from there. Never rejects. */
  async open(at?: Place): Promise<void> {
    this.close();
    const { signal } = (this.#reading = new AbortController());
    this.#buffer.clear();
    this.set({ ...OPENING, following: at === undefined });
    const notice = at === undefined ? undefined : await this.#openAt(at, signal);
    if (signal.aborted || this.state.phase === 'open') return;
    const part = await this.#read({ lines: BACKFILL_LINES }, signal);
    if (part === undefined) return;
    if (part.end.reason !== 'COMPLETE') {
      this.set({ phase: 'refused', end: part.end });
      return;
    }
    this.#buffer.append(part.rows);
    const hasOlder = part.rows.length >= BACKFILL_LINES;
    this.#show({ phase: 'open', hasOlder, notice, following: true });
    this.#follow(part);
  }

  /** Ends every stream; `open` begins anew. */
  close(): void {
    this.#reading.abort();
    this.#following.abort();
  }

  setFollowing(following: boolean): void {
    if (following && this.state.hasNewer) void this.open();
    else if (following !== this.state.following)
      this.set({ following, ...(following && { arrived: 0, notice: undefined }) });
  }

  async loadOlder(): Promise<void> {
    const until = findFirstPlace(this.#buffer.rows);
    if (this.state.loading !== undefined || !this.state.hasOlder || until === undefined) return;
    this.set({ loading: 'older', following: false });
    const part = await this.#read({ until: writePlace(until), lines: BACKFILL_LINES }, this.#reading.signal);
    if (part === undefined) return;
    const isGone = part.end.reason !== 'COMPLETE';
    const dropped = this.#buffer.prepend(
      isGone ? [{ kind: 'gap', cause: part.end.message } as const, ...part.rows] : part.rows,
    );
    const newerFrom = findFirstPlace(dropped);
    if (newerFrom !== undefined) this.#newerFrom = newerFrom;
    this.#show({
      loading: undefined,
      hasOlder: !isGone && part.rows.length >= BACKFILL_LINES,
      hasNewer: this.state.hasNewer || newerFrom !== undefined,
    });
  }

  async loadNewer(): Promise<void> {
    if (this.state.loading !== undefined || this.#newerFrom === undefined) return;
    this.set({ loading: 'newer' });
    const from = writePlace(this.#newerFrom);
    const part = await this.#read({ from, lines: BACKFILL_LINES }, this.#reading.signal);
    if (part === undefined) return;
    this.#append(part.rows, { loading: undefined });
    this.#goOn(part);
  }

  /** Around a place. Gives why that can't be shown; the phase is `open` when it is. */
  async #openAt(at: Place, signal: AbortSignal): Promise<string | undefined> {
    const behind = await this.#read({ from: writePlace(at), lines: BACKFILL_LINES - CONTEXT_LINES }, signal);
    if (behind === undefined) return undefined;
    const { reason, message } = behind.end;
    if (reason !== 'COMPLETE' && reason !== 'LIMIT') return `That line can’t be shown: ${message}`;
    const before = await this.#read({ until: writePlace(at), lines: CONTEXT_LINES }, signal);
    if (before === undefined) return undefined;
    this.#buffer.append([...before.rows, ...behind.rows]);
    this.#show({ phase: 'open', hasOlder: before.rows.length >= CONTEXT_LINES, following: false });
    this.#goOn(behind);
    return undefined;
  }

  /** After a part whose end may not be the log's: either there is more to load, or it is followed. */
  #goOn(part: LogPart): void {
    const next = part.end.reason === 'LIMIT' ? readPlace(part.end.next) : undefined;
    this.#newerFrom = next;
    this.set({ hasNewer: next !== undefined });
    if (next === undefined) this.#follow(part);
  }

  #follow({ rows, end }: LogPart): void {
    this.#following.abort();
    const { signal } = (this.#following = new AbortController());
    this.#newerFrom = undefined;
    const last = rows.at(-1);
    // A line that is not whole is read again from its begin.
    const from = last?.kind === 'line' && last.isOpen ? last.place : readPlace(end.next);
    const handlers = {
      onRows: (added: readonly NewRow[], open: NewRow | undefined) => {
        this.#take(added, open);
      },
      onAway: (away: LogEnd | undefined) => {
        if (away?.message !== this.state.away?.message) this.set({ away });
      },
    };
    void followLog(this.client, this.source, from, handlers, signal).then((ended) => {
      if (ended !== undefined && !signal.aborted) this.set({ end: ended, away: undefined });
    });
  }

  /** What came by following. A reader who looks at older lines keeps them: what has no room behind is counted only. */
  #take(added: readonly NewRow[], open: NewRow | undefined): void {
    const lines = added.filter(({ kind }) => kind === 'line').length;
    const { following, hasNewer, arrived, followed } = this.state;
    const counts = { followed: followed + lines, arrived: following ? 0 : arrived + lines };
    const rows = open === undefined ? added : [...added, open];
    if (!hasNewer && (following || this.#buffer.hasRoomFor(rows.length))) {
      this.#append(rows, counts);
      return;
    }
    if (!hasNewer) {
      const last = this.#buffer.rows.at(-1);
      const first = rows.find((row) => row.kind === 'line');
      this.#newerFrom = last?.kind === 'line' && last.isOpen ? last.place : first?.place;
    }
    this.set({ ...counts, hasNewer: this.#newerFrom !== undefined });
  }

  #append(rows: readonly NewRow[], change: Partial<LogState>): void {
    const dropped = this.#buffer.append(rows);
    this.#show({ ...change, ...(dropped.length > 0 && { hasOlder: true }) });
  }

  /** Reads a part, again and again while nobody answers; undefined when it is not wanted any more. */
  async #read(part: Partial<ProcessLogInput>, signal: AbortSignal): Promise<LogPart | undefined> {
    const backoff = createBackoff(RETRY);
    for (;;) {
      const read = await readPart(this.client, { ...this.source, ...part }, signal);
      if (signal.aborted) return undefined;
      const isAway = read.end.reason === 'AGENT_GONE';
      if (isAway || this.state.away !== undefined) this.set({ away: isAway ? read.end : undefined });
      if (!isAway) return read;
      await backoff.wait(signal).catch(() => undefined);
    }
  }

  #show(change: Partial<LogState>): void {
    this.set({ ...change, rows: this.#buffer.rows });
  }
}
