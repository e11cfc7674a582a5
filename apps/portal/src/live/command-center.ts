import { ClientError, type Client } from '@dart/client';
import { RunCommandDocument, type CommandAction, type RunCommandInput } from '@dart/client/portal';
import type { FleetStore } from './fleet-store.ts';
import { settle, type Intent, type IntentPhase } from './intent.ts';

/** After this long without a word from the host the page says so. */
const ANSWER_MS = 15_000;
/** How long "Restarted" stays before the row is as ever. */
const DONE_MS = 4_000;

/** One action on one host, as a button asks for it. */
export interface Order {
  /** What the result is shown at: the id of a process, of a change or of a host. */
  readonly place: string;
  readonly host: string;
  readonly action: CommandAction;
  readonly target: string | null;
  readonly subject: string;
  /** Its place may be out of sight: that it has worked is said in the corner. */
  readonly isAnnounced?: boolean;
}

export type Intents = ReadonlyMap<string, Intent>;

/** Sends what people order and remembers it by place until its result has come and been seen. */
export class CommandCenter {
  readonly #listeners = new Set<() => void>();
  #intents: Intents = new Map();

  constructor(
    private readonly client: Client,
    private readonly fleet: FleetStore,
    private readonly onFailure: (intent: Intent, message: string) => void,
    private readonly onSuccess: (intent: Intent) => void,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.#listeners.size === 0) this.#stopWatching = this.fleet.subscribe(this.#settleAll);
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stopWatching();
    };
  };

  readonly getIntents = (): Intents => this.#intents;

  /** Shows the intent at once, then sends it. Never rejects: a refusal becomes part of the intent. */
  async order({ place, host, action, target, subject, isAnnounced = false }: Order): Promise<void> {
    const intent: Intent = { action, subject, commandId: undefined, phase: { kind: 'waiting' } };
    this.#put(place, intent);
    if (isAnnounced) this.#announce(place);
    setTimeout(() => {
      if (this.#intents.get(place)?.phase.kind === 'waiting') this.#advance(place, { kind: 'silent' });
    }, ANSWER_MS);
    const answer = await this.#send({
      host,
      action,
      targets: target === null ? [] : [target],
      idempotencyKey: crypto.randomUUID(),
    });
    // Ordered again meanwhile: the newer intent is the one to show.
    if (this.#intents.get(place) !== intent) return;
    if (typeof answer === 'string') {
      this.#advance(place, { kind: 'failed', message: answer });
    } else {
      this.#put(place, { ...intent, commandId: answer.id });
      this.#settleAll();
    }
  }

  /** Forgets what is shown at a place. */
  dismiss(place: string): void {
    const rest = new Map(this.#intents);
    if (rest.delete(place)) this.#publish(rest);
  }

  #stopWatching = (): void => undefined;

  /** Follows an order whose place nobody may be looking at. */
  #announce(place: string): void {
    const unsubscribe = this.subscribe(() => {
      const intent = this.#intents.get(place);
      if (intent?.phase.kind === 'waiting' || intent?.phase.kind === 'silent') return;
      unsubscribe();
      if (intent?.phase.kind === 'succeeded') this.onSuccess(intent);
    });
  }

  readonly #settleAll = (): void => {
    const { commands = [] } = this.fleet.getState().fleet;
    for (const [place, { commandId, phase }] of this.#intents) {
      if (commandId === undefined || (phase.kind !== 'waiting' && phase.kind !== 'silent')) continue;
      const command = commands.find(({ id }) => id === commandId);
      const next = command === undefined ? undefined : settle(command);
      if (next !== undefined) this.#advance(place, next);
    }
  };

  /** The command that came of an order, or why it was refused. */
  async #send(input: RunCommandInput, attempts = 2): Promise<{ id: string } | string> {
    try {
      const { runCommand } = await this.client.request(RunCommandDocument, { input });
      if (runCommand.__typename !== 'RunCommandPayload') {
        return `${runCommand.message} ${runCommand.nextStep}`.trim();
      }
      this.fleet.putCommand(runCommand.command);
      return runCommand.command;
    } catch (thrown) {
      // The idempotency key makes a second attempt the same command.
      if (thrown instanceof ClientError && thrown.retryable && attempts > 1)
        return this.#send(input, attempts - 1);
      return thrown instanceof Error ? thrown.message : 'The order was not sent.';
    }
  }

  #advance(place: string, phase: IntentPhase): void {
    const intent = this.#intents.get(place);
    if (intent === undefined) return;
    const next = { ...intent, phase };
    this.#put(place, next);
    if (phase.kind === 'failed') this.onFailure(next, phase.message);
    if (phase.kind !== 'succeeded') return;
    setTimeout(() => {
      if (this.#intents.get(place) === next) this.dismiss(place);
    }, DONE_MS);
  }

  #put(place: string, intent: Intent): void {
    this.#publish(new Map(this.#intents).set(place, intent));
  }

  #publish(intents: Intents): void {
    this.#intents = intents;
    for (const listener of this.#listeners) listener();
  }
}
