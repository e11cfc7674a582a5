import { randomUUID } from 'node:crypto';
import type { AgentMessage, LogAnswer, LogEvent, LogHub, LogRequest } from '@dart/schema';
import { LogRelay } from './relay.ts';

/** As much of the agents' streams as logs need. */
export interface LogAgents {
  /** False: no stream of this host's agent is open here. */
  send(hostId: string, message: AgentMessage): boolean;
  /** Called when the last stream of a host has ended. */
  onGone: (hostId: string) => void;
}

/** Logs that may be read at once through one gateway; each costs two file reads' worth of memory. */
const MOST_LOGS = 200;

/** The logs that are being read through this gateway. Nothing of them is kept. */
export class LogRelays implements LogHub {
  readonly #agents: LogAgents;
  readonly #relays = new Map<string, LogRelay>();

  constructor(agents: LogAgents) {
    this.#agents = agents;
    agents.onGone = (hostId) => {
      for (const relay of this.#relays.values())
        if (relay.hostId === hostId)
          relay.fail('The connection of the host’s agent has ended.', 'Look at the host, and ask again.');
    };
  }

  read(hostId: string, request: Omit<LogRequest, 'id'>, credentialId: string): AsyncIterable<LogEvent> {
    const id = randomUUID();
    const relay = new LogRelay({ hostId, credentialId, onEnd: () => this.#relays.delete(id) });
    if (this.#relays.size >= MOST_LOGS) {
      relay.fail(
        `${MOST_LOGS} logs are being read through this gateway already.`,
        'End some, and ask again.',
      );
    } else if (!this.#agents.send(hostId, { kind: 'LogRequested', request: { ...request, id } })) {
      relay.fail(
        'The host’s agent is connected to another gateway, or is connecting just now.',
        'Ask again in some seconds; of several gateways, ask the one that the agent uses.',
      );
    }
    this.#relays.set(id, relay);
    return relay;
  }

  async take(hostId: string, id: string, events: readonly LogEvent[]): Promise<LogAnswer> {
    const relay = this.#relays.get(id);
    return relay?.hostId === hostId ? relay.take(events) : 'STOP';
  }

  /** How many logs are being read now. */
  get size(): number {
    return this.#relays.size;
  }

  /** The credentials that read logs now. */
  get credentialIds(): string[] {
    return Array.from(this.#relays.values(), ({ credentialId }) => credentialId);
  }

  /** Ends what is read by credentials that no longer hold. */
  endStreamsOf(credentialIds: readonly string[]): void {
    for (const relay of [...this.#relays.values()])
      if (credentialIds.includes(relay.credentialId)) relay.end();
  }

  endAll(): void {
    for (const relay of [...this.#relays.values()]) relay.end();
  }
}
