import { ClientError, type Client } from '@dart/client';
import { RunCommandDocument, type CommandAction } from '@dart/client/portal';
import type { FleetStore } from './fleet-store.ts';
import type { Intent } from './intent.ts';

/** One action on one host, as a button asks for it. */
export interface Order {
  /** What the result is shown at: the id of a process, or of a host. */
  readonly place: string;
  readonly host: string;
  readonly action: CommandAction;
  readonly target: string | null;
  readonly subject: string;
}

export type Intents = ReadonlyMap<string, Intent>;

/** Sends what people order and remembers it by place until its result is known and put away. */
export class CommandCenter {
  readonly #client: Client;
  readonly #fleet: FleetStore;
  readonly #listeners = new Set<() => void>();
  #intents: Intents = new Map();

  constructor(client: Client, fleet: FleetStore) {
    this.#client = client;
    this.#fleet = fleet;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getIntents = (): Intents => this.#intents;

  /** Shows the intent at once, then sends it. Never rejects: a refusal becomes part of the intent. */
  async order({ place, host, action, target, subject }: Order): Promise<void> {
    const started: Intent = { action, subject, startedAt: Date.now(), commandId: undefined, refusal: undefined };
    this.#put(place, started);
    const settled = await this.#send({ host, action, target, idempotencyKey: crypto.randomUUID() });
    // Ordered again meanwhile: the newer intent is the one to show.
    if (this.#intents.get(place) === started) this.#put(place, { ...started, ...settled });
  }

  /** Forgets what is shown at a place. */
  dismiss(place: string, intent: Intent): void {
    if (this.#intents.get(place) !== intent) return;
    const rest = new Map(this.#intents);
    rest.delete(place);
    this.#publish(rest);
  }

  async #send(
    input: { host: string; action: CommandAction; target: string | null; idempotencyKey: string },
    attempts = 2,
  ): Promise<Partial<Intent>> {
    try {
      const { runCommand } = await this.#client.request(RunCommandDocument, { input });
      if (runCommand.__typename !== 'RunCommandPayload') {
        return { refusal: `${runCommand.message} ${runCommand.nextStep}`.trim() };
      }
      this.#fleet.putCommand(runCommand.command);
      return { commandId: runCommand.command.id };
    } catch (thrown) {
      // The idempotency key makes a second attempt the same command.
      const mayHelp = thrown instanceof ClientError && thrown.retryable && attempts > 1;
      if (mayHelp) return this.#send(input, attempts - 1);
      return { refusal: thrown instanceof Error ? thrown.message : 'The order was not sent.' };
    }
  }

  #put(place: string, intent: Intent): void {
    this.#publish(new Map(this.#intents).set(place, intent));
  }

  #publish(intents: Intents): void {
    this.#intents = intents;
    for (const listener of this.#listeners) listener();
  }
}
