import {
  followViews,
  LiveRows,
  type Client,
  type ClientError,
  type LiveEvent,
  type LiveStatus,
  type View,
} from '@dart/client';
import { LiveFleetDocument } from '@dart/client/portal';
import type {
  AssignmentRow,
  CommandRow,
  Fleet,
  HostRow,
  PendingRow,
  ProcessRow,
  ProgramRow,
  RunRow,
  TransitionRow,
} from '../fleet/rows.ts';
import { newestBy, newestTransitionFirst } from './newest-first.ts';
import { RecentRows } from './recent-rows.ts';
import { Store } from './store.ts';

/** How the one live connection of this page is. `ended`: trying again cannot help. */
export interface LiveConnection {
  readonly status: LiveStatus | 'ended';
  readonly since: Date | undefined;
  readonly error: ClientError | undefined;
}

/** What is known so far; a noun whose first picture is not whole yet is absent. */
export interface LiveState {
  readonly connection: LiveConnection;
  readonly fleet: Partial<Fleet>;
}

const CONNECTING: LiveConnection = { status: 'connecting', since: undefined, error: undefined };

/** What the server paints before any stream is open. */
export const UNKNOWN_STATE: LiveState = { connection: CONNECTING, fleet: {} };

/** What one stream is asked for. */
export interface Following {
  /** All rows of the fleet, for the page that shows them; else only the commands. */
  readonly isWhole: boolean;
  /** Views of which only the changes are wanted, not the rows. */
  readonly watched: readonly View[];
  /** A watched view has changed, or may have while nobody listened. */
  readonly onChange: (watched: number) => void;
}

type Applier = readonly [noun: View['noun'], apply: (event: LiveEvent) => void];

/** Keeps the fleet as the gateway's live views tell it. */
export class FleetStore extends Store<LiveState> {
  readonly #commands = new RecentRows<CommandRow>(
    300,
    newestBy(({ requestedAt }) => requestedAt),
  );
  /** How far the commands are known: no stream may miss the result of what was ordered during the one before. */
  #commandsCursor: string | undefined;
  /** When the gateway said something last, be it that nothing has changed. */
  #heardAt: Date | undefined;

  constructor() {
    super(UNKNOWN_STATE);
  }
  /** Follows the gateway until the signal fires. Never rejects: how it is stands in the state. */
  async follow(client: Client, following: Following, signal: AbortSignal): Promise<void> {
    const appliers = following.isWhole ? this.#wholeFleet() : [this.#followCommands()];
    const commands = { noun: 'COMMANDS', cursor: this.#commandsCursor ?? null, fromNow: true } as const;
    const views = following.isWhole ? appliers.map(([noun]) => ({ noun })) : [commands];
    if (!following.isWhole) this.set({ fleet: { commands: this.#commands.list() } });
    try {
      await followViews(
        client,
        LiveFleetDocument,
        [...views, ...following.watched.map((view) => ({ ...view, fromNow: true }))],
        {
          onEvent: (event, view) => {
            this.#heardAt = new Date();
            const applier = appliers[view];
            if (applier !== undefined) applier[1](event);
            else if (mayHaveChanged(event)) following.onChange(view - appliers.length);
          },
          onStatus: (status, since, error) => {
            // Another page wants other views: the stream before was live until now.
            if (status === 'connecting' && this.state.connection.status === 'live') return;
            // What is shown is as old as the last word, not as the notice that no other comes.
            const asOf = status === 'reconnecting' ? (this.#heardAt ?? since) : since;
            this.set({ connection: { status, since: asOf, error } });
          },
        },
        { signal },
      );
    } catch (thrown) {
      if (signal.aborted) return;
      // A host or program that a page watches is gone: the page is read again now and then all the same.
      if (following.watched.length > 0 && (thrown as ClientError).code === 'BAD_USER_INPUT')
        return this.follow(client, { ...following, watched: [] }, signal);
      this.set({ connection: { status: 'ended', since: new Date(), error: thrown as ClientError } });
    }
  }

  /** Takes the answer of a mutation, which may come before the stream's word or after. */
  putCommand(command: CommandRow): void {
    this.#commands.put(command);
    this.#publish('commands', this.#commands.list());
  }

  /** Each noun of the whole fleet, with what its events do; rows of an earlier visit are forgotten. */
  #wholeFleet(): Applier[] {
    const runs = new RecentRows<RunRow>(
      60,
      newestBy(({ startedAt, nominalAt }) => startedAt ?? nominalAt ?? ''),
    );
    return [
      this.#followCommands(),
      this.#keep('HOSTS', 'hosts', new LiveRows<HostRow>()),
      this.#keep('PROCESSES', 'processes', new LiveRows<ProcessRow>()),
      this.#keep('PROGRAMS', 'programs', new LiveRows<ProgramRow>()),
      this.#keep('PENDING_CHANGES', 'pending', new LiveRows<PendingRow>()),
      this.#keep('ASSIGNMENTS', 'assignments', new LiveRows<AssignmentRow>()),
      this.#keepRecent(
        'TRANSITIONS',
        'transitions',
        new RecentRows<TransitionRow>(100, newestTransitionFirst),
      ),
      this.#keepRecent('RUNS', 'runs', runs),
    ];
  }

  #followCommands(): Applier {
    const [noun, apply] = this.#keepRecent('COMMANDS', 'commands', this.#commands);
    return [
      noun,
      (event) => {
        apply(event);
        if (event.kind !== 'SNAPSHOT') this.#commandsCursor = event.cursor ?? this.#commandsCursor;
      },
    ];
  }

  #keep<Noun extends View['noun'], Key extends keyof Fleet>(
    noun: Noun,
    key: Key,
    rows: LiveRows<Fleet[Key][number]>,
  ) {
    const apply = (event: LiveEvent): void => {
      const before = rows.revision;
      rows.apply(event);
      if (rows.revision !== before && !rows.loading) this.#publish(key, [...rows.rows.values()]);
    };
    return [noun, apply] as const;
  }

  #keepRecent<Noun extends View['noun'], Key extends keyof Fleet>(
    noun: Noun,
    key: Key,
    rows: RecentRows<Fleet[Key][number]>,
  ) {
    const apply = (event: LiveEvent): void => {
      if (rows.apply(event) && !rows.loading) this.#publish(key, rows.list());
    };
    return [noun, apply] as const;
  }

  #publish(key: keyof Fleet, rows: readonly unknown[]): void {
    this.set({ fleet: { ...this.state.fleet, [key]: rows } });
  }
}

/** Also after a cut and at the beginning: what happened in between is not told. */
const mayHaveChanged = ({ __typename }: LiveEvent): boolean =>
  __typename !== 'LiveOpened' && __typename !== 'LiveBookmark';
