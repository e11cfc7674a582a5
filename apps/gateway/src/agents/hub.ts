import { tables, type Database } from '@dart/database';
import { toError, type Logger, type Service } from '@dart/runtime';
import type { AgentHub, AgentMessage } from '@dart/schema';
import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Batch, Bus } from '../bus/bus.ts';
import { noteConnections } from './note-connections.ts';
import { MessageQueue } from './queue.ts';

type Command = typeof tables.commands.$inferSelect;
type Host = typeof tables.hosts.$inferSelect;
type Queue = MessageQueue<AgentMessage>;

/** Messages that may wait for an agent that does not read; then its stream ends and it comes back. */
const MOST_WAITING = 1_000;

/** The streams of the agents that are connected to this gateway. */
export class AgentStreams implements AgentHub, Service {
  readonly #gatewayId: string;
  readonly #db: Database;
  readonly #bus: Bus;
  readonly #logger: Logger;
  readonly #queues = new Map<string, Set<Queue>>();
  readonly #desired = new Map<string, number>();
  #forget: (() => void)[] = [];
  /** Called when the last stream of a host has ended. */
  onGone: (hostId: string) => void = () => undefined;
  #notes: Promise<void> = Promise.resolve();
  /** The note that has not begun, and the hosts that it will be about. */
  #nextNote: Promise<void> | undefined;
  readonly #unnoted = new Set<string>();

  constructor(gatewayId: string, db: Database, bus: Bus, logger: Logger) {
    this.#gatewayId = gatewayId;
    this.#db = db;
    this.#bus = bus;
    this.#logger = logger;
  }

  start(): Promise<void> {
    this.#forget = [
      this.#bus.listen('command', ({ rows }: Batch) => this.#offer(rows as Command[])),
      this.#bus.listen('host', ({ rows }: Batch) => this.#tellDesired(rows as Host[])),
    ];
    return Promise.resolve();
  }

  async stop(): Promise<void> {
    for (const forget of this.#forget) forget();
    for (const queues of [...this.#queues.values()]) for (const queue of [...queues]) queue.end();
    await this.#notes;
  }

  connect(hostId: string, credentialId: string): AsyncIterable<AgentMessage> {
    const queue: Queue = new MessageQueue(credentialId, MOST_WAITING, () => {
      const queues = this.#queues.get(hostId);
      queues?.delete(queue);
      if (queues?.size !== 0) return;
      this.#queues.delete(hostId);
      this.#desired.delete(hostId);
      this.onGone(hostId);
      void this.#note(hostId);
    });
    this.#queues.set(hostId, (this.#queues.get(hostId) ?? new Set()).add(queue));
    this.#welcome(hostId, queue).catch((error: unknown) => {
      this.#logger.warn({ err: toError(error), hostId }, 'a stream could not be opened');
      queue.end();
    });
    return queue;
  }

  /** How many hosts' agents are connected to this gateway. */
  get size(): number {
    return this.#queues.size;
  }

  /** To one agent of a host, the one that connected last; false when none is connected here. */
  send(hostId: string, message: AgentMessage): boolean {
    const queue = [...(this.#queues.get(hostId) ?? [])].at(-1);
    queue?.push(message);
    return queue !== undefined;
  }

  /** The credentials that hold streams open now. */
  get credentialIds(): string[] {
    return [...this.#queues.values()].flatMap((queues) =>
      [...queues].map(({ credentialId }) => credentialId),
    );
  }

  /** The hosts whose streams are open here. */
  get hostIds(): string[] {
    return [...this.#queues.keys()];
  }

  /** Ends the streams of hosts that are not heard of any more: half-open, they would count as connected for minutes. */
  endStreamsOfHosts(hostIds: readonly string[]): void {
    for (const hostId of hostIds) for (const queue of [...(this.#queues.get(hostId) ?? [])]) queue.end();
  }

  /** Writes down anew whether these hosts are connected here. */
  noteAgain(hostIds: readonly string[]): void {
    for (const hostId of hostIds) void this.#note(hostId);
  }

  /** Ends the streams of credentials that no longer hold; an agent that may comes back with a new one. */
  endStreamsOf(credentialIds: readonly string[]): void {
    for (const queues of [...this.#queues.values()]) {
      for (const queue of [...queues]) if (credentialIds.includes(queue.credentialId)) queue.end();
    }
  }

  /** Notes the connection, then offers what waits; commands accepted meanwhile come by the bus. */
  async #welcome(hostId: string, queue: Queue): Promise<void> {
    const host = await this.#db.query.hosts.findFirst({
      columns: { desiredVersion: true },
      where: { id: hostId },
    });
    await this.#note(hostId);
    // the first message in any case: the agent compares it with what it has, and knows that commands can come
    if (host) queue.push({ kind: 'DesiredStateChanged', version: host.desiredVersion });
    this.#desired.set(hostId, Math.max(host?.desiredVersion ?? 0, this.#desired.get(hostId) ?? 0));
    const { commands } = tables;
    const waiting = await this.#db
      .select()
      .from(commands)
      .where(
        and(
          eq(commands.hostId, hostId),
          inArray(commands.state, ['QUEUED', 'DELIVERED']),
          gt(commands.deadlineAt, sql`now()`),
        ),
      )
      .orderBy(commands.requestedAt);
    for (const command of waiting) queue.push({ kind: 'CommandOffered', command });
  }

  #offer(commands: readonly Command[]): void {
    const offered: string[] = [];
    for (const command of commands) {
      if (command.state !== 'QUEUED') continue;
      const queues = this.#queues.get(command.hostId);
      if (!queues) continue;
      for (const queue of queues) queue.push({ kind: 'CommandOffered', command });
      offered.push(command.id);
    }
    if (offered.length === 0) return;
    this.#db
      .update(tables.commands)
      .set({ state: 'DELIVERED' })
      .where(and(inArray(tables.commands.id, offered), eq(tables.commands.state, 'QUEUED')))
      .then(() => this.#bus.committed())
      .catch((error: unknown) => this.#logger.warn({ err: toError(error) }, 'an offer could not be noted'));
  }

  #tellDesired(hosts: readonly Host[]): void {
    for (const { id, desiredVersion } of hosts) {
      const queues = this.#queues.get(id);
      if (!queues || (this.#desired.get(id) ?? -1) >= desiredVersion) continue;
      this.#desired.set(id, desiredVersion);
      for (const queue of queues) queue.push({ kind: 'DesiredStateChanged', version: desiredVersion });
    }
  }

  /**
   * Writes down whether the host is connected here. Notes follow each other, and each writes what is true when it runs,
   * so that a stream that closes late can't hide one that opened meanwhile; hosts that wait for the same one go together.
   * The sweeper mends what fails.
   */
  #note(hostId: string): Promise<void> {
    this.#unnoted.add(hostId);
    this.#nextNote ??= this.#notes = this.#notes
      .then(() => {
        const hostIds = [...this.#unnoted].sort();
        this.#unnoted.clear();
        this.#nextNote = undefined;
        return this.#writeNotes(hostIds);
      })
      .catch((error: unknown) => {
        this.#logger.warn({ err: toError(error) }, 'connections could not be noted');
      });
    return this.#nextNote;
  }

  async #writeNotes(hostIds: readonly string[]): Promise<void> {
    const held = hostIds.filter((hostId) => this.#queues.has(hostId));
    const gone = hostIds.filter((hostId) => !this.#queues.has(hostId));
    const among = (hosts: readonly string[]) => sql`id = ANY(${sql.param(hosts)}::uuid[])`;
    if (held.length > 0)
      await noteConnections(this.#db, {
        hosts: among(held),
        set: sql`gateway_id = ${this.#gatewayId}, connected_at = now(), polled_at = now()`,
        where: sql`true`,
      });
    if (gone.length > 0)
      await noteConnections(this.#db, {
        hosts: among(gone),
        set: sql`gateway_id = NULL, connected_at = NULL`,
        where: sql`gateway_id = ${this.#gatewayId}`,
      });
    this.#bus.committed();
  }
}
