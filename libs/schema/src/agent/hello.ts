import { tables } from '@dart/database';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { assignBySelectors } from '../selector/assign.ts';
import { inTransaction } from '../transaction.ts';
import type { SayHelloInput } from './inputs.ts';
import { numberStarts, ownHostId } from './own-host.ts';

type Greeting = typeof SayHelloInput.$inferInput;
type Facts = Greeting['facts'];

export interface Hello {
  readonly startNumber: number;
  readonly acceptedSequence: number;
  readonly desiredVersion: number;
}

/** The columns of a host that its agent's facts fill. */
function columnsOf(facts: Facts) {
  const {
    agentVersion,
    bootedAt,
    platform,
    os,
    architecture,
    cpuCount,
    memoryBytes,
    supervisorVersion,
    supervisorState,
    ownGroups,
  } = facts;
  return {
    agentVersion,
    bootedAt: bootedAt ?? null,
    platform: platform ?? null,
    os: os ?? null,
    architecture: architecture ?? null,
    cpuCount: cpuCount ?? null,
    memoryBytes: memoryBytes ?? null,
    supervisorVersion: supervisorVersion ?? null,
    supervisorState: supervisorState ?? null,
    ownGroups: ownGroups ?? [],
  };
}

/**
 * An agent's start says who it is and gets its number. It can be said again: the same start keeps its number. A host
 * that was deleted comes back. A new name is taken unless another live host has it. What selectors assign by its labels
 * follows.
 */
export async function sayHello(
  context: Context,
  { start: startId, clock, facts, earlierStarts }: Greeting,
): Promise<Hello> {
  const hostId = ownHostId(context);
  const hello = await greet(context, hostId, startId, clock, facts, earlierStarts ?? []);
  // apart, since the greeting holds the host's row for itself, and an assignment in the making may wait for that
  await inTransaction(context.db, (tx) => assignBySelectors(tx, context, { hostIds: [hostId] }));
  return hello;
}

function greet(
  context: Context,
  hostId: string,
  startId: string,
  clock: Date,
  facts: Facts,
  earlierStarts: readonly string[],
): Promise<Hello> {
  return inTransaction(context.db, async (tx) => {
    const { agentStarts, hosts, hostLabels, hostLiveness } = tables;
    const [host] = await tx.select().from(hosts).where(eq(hosts.id, hostId)).for('update');
    if (!host) throw new Error(`host ${hostId} of a credential is gone`);
    await numberStarts(tx, hostId, [...earlierStarts, startId]);
    const [start] = await tx
      .select()
      .from(agentStarts)
      .where(and(eq(agentStarts.id, startId), eq(agentStarts.hostId, hostId)));
    if (!start) throw new Error(`start ${startId} belongs to another host`);

    await tx
      .update(agentStarts)
      .set({ hostName: facts.name, agentVersion: facts.agentVersion, seenAt: sql`now()` })
      .where(eq(agentStarts.id, startId));

    const taken = await tx.query.hosts.findFirst({
      where: { name: facts.name, deletedAt: { isNull: true }, id: { ne: hostId } },
    });
    if (taken)
      context.logger.warn(
        { host: host.name, wanted: facts.name },
        'the name belongs to another host; kept the old one',
      );
    await tx
      .update(hosts)
      .set({
        ...columnsOf(facts),
        name: taken ? host.name : facts.name,
        wantedName: taken ? facts.name : null,
        startId,
        deletedAt: null,
        ...(host.state !== 'ONLINE' && { state: 'ONLINE', stateSince: sql`now()` }),
      })
      .where(eq(hosts.id, hostId));
    await tx.delete(hostLabels).where(and(eq(hostLabels.hostId, hostId), eq(hostLabels.source, 'AGENT')));
    if (facts.labels.length > 0) {
      const labels = new Map(facts.labels.map(({ key, value }) => [key, value]));
      await tx
        .insert(hostLabels)
        .values([...labels].map(([key, value]) => ({ hostId, key, value, source: 'AGENT' as const })));
    }
    const seen = { polledAt: sql`now()`, clockOffsetMs: offsetOf(clock) };
    // a full report follows each start
    await tx
      .insert(hostLiveness)
      .values({ hostId, ...seen })
      .onConflictDoUpdate({ target: hostLiveness.hostId, set: { ...seen, digest: null, reportedAt: null } });
    return {
      startNumber: start.number,
      acceptedSequence: start.acceptedSequence,
      desiredVersion: host.desiredVersion,
    };
  });
}

/** The host's clock less ours, in milliseconds; 32 bits hold 24 days, and a clock that is more wrong stays at that. */
export function offsetOf(clock: Date): number {
  const most = 2 ** 31 - 1;
  return Math.max(-most, Math.min(most, clock.getTime() - Date.now()));
}
