import {
  followViews,
  LiveRows,
  type Client,
  type ClientError,
  type LiveEvent,
  type LiveStatus,
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

/** Keeps the fleet as the gateway's live views tell it, for React's useSyncExternalStore. */
export class FleetStore {
  readonly #hosts = new LiveRows<HostRow>();
  readonly #processes = new LiveRows<ProcessRow>();
  readonly #programs = new LiveRows<ProgramRow>();
  readonly #pending = new LiveRows<PendingRow>();
  readonly #assignments = new LiveRows<AssignmentRow>();
  readonly #commands = new RecentRows<CommandRow>(
    300,
    newestBy(({ requestedAt }) => requestedAt),
  );
  readonly #transitions = new RecentRows<TransitionRow>(100, newestTransitionFirst);
  readonly #runs = new RecentRows<RunRow>(
    60,
    newestBy(({ startedAt, nominalAt }) => startedAt ?? nominalAt ?? ''),
  );
  readonly #listeners = new Set<() => void>();
  #state: LiveState = UNKNOWN_STATE;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getState = (): LiveState => this.#state;

  /** Follows the gateway until the signal fires. Never rejects: how it is stands in the state. */
  async follow(client: Client, signal: AbortSignal): Promise<void> {
    const appliers = this.#views();
    try {
      await followViews(
        client,
        LiveFleetDocument,
        appliers.map(([noun]) => ({ noun })),
        {
          onEvent: (event, view) => appliers[view]?.[1](event),
          onStatus: (status, since, error) => {
            this.#set({ connection: { status, since, error } });
          },
        },
        { signal },
      );
    } catch (thrown) {
      if (signal.aborted) return;
      this.#set({ connection: { status: 'ended', since: new Date(), error: thrown as ClientError } });
    }
  }

  /** Takes the answer of a mutation, which may come before the stream's word or after. */
  putCommand(command: CommandRow): void {
    this.#commands.put(command);
    this.#publish('commands', this.#commands.list());
  }

  /** Each noun that is followed, with what its events do. */
  #views() {
    return [
      this.#keep('HOSTS', 'hosts', this.#hosts),
      this.#keep('PROCESSES', 'processes', this.#processes),
      this.#keep('PROGRAMS', 'programs', this.#programs),
      this.#keep('PENDING_CHANGES', 'pending', this.#pending),
      this.#keep('ASSIGNMENTS', 'assignments', this.#assignments),
      this.#keepRecent('COMMANDS', 'commands', this.#commands),
      this.#keepRecent('TRANSITIONS', 'transitions', this.#transitions),
      this.#keepRecent('RUNS', 'runs', this.#runs),
    ] as const;
  }

  #keep<Noun extends string, Key extends keyof Fleet>(
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

  #keepRecent<Noun extends string, Key extends keyof Fleet>(
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
    this.#set({ fleet: { ...this.#state.fleet, [key]: rows } });
  }

  #set(change: Partial<LiveState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
