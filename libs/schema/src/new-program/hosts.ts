import { tables, type Database } from '@dart/database';
import { and, asc, eq, isNotNull, ne, sql } from 'drizzle-orm';
import { conditionOf } from '../count.ts';
import { InvalidInputError } from '../errors/errors.ts';
import { hostWhere } from '../host/filter.ts';
import { assertHosts } from '../operation/select.ts';
import type { HostChoiceInput } from './inputs.ts';

type HostChoice = typeof HostChoiceInput.$inferInput;

/** Hosts that may be named one by one. */
const MOST_NAMES = 10_000;
/** Names that are shown of any number of hosts. */
export const SAMPLE = 10;

/** The hosts that are meant, as a relational filter; undefined: none. @throws InvalidInputError, NotFoundError */
export async function chosenHosts(db: Database, { hosts, filter }: HostChoice) {
  const refuse = (rule: string, message: string): never => {
    throw new InvalidInputError('The hosts were not accepted.', 'Mend what is named and try again.', [
      { entry: null, name: null, field: 'where', rule, message },
    ]);
  };
  if (hosts != null && filter != null) refuse('one', 'has hosts and a filter; give one of them');
  if (filter != null) return hostWhere(filter);
  if (hosts == null || hosts.length === 0) return undefined;
  if (hosts.length > MOST_NAMES) refuse('count', `names ${hosts.length} hosts; name at most ${MOST_NAMES}`);
  await assertHosts(db, hosts);
  return { ...hostWhere(null), name: { in: [...hosts] } };
}

type Chosen = NonNullable<Awaited<ReturnType<typeof chosenHosts>>>;

/** What a choice of hosts means to a program. */
export interface HostReview {
  readonly total: number;
  readonly offline: number;
  /** Have it already, in this environment. */
  readonly assigned: number;
  /** Have it in another environment, so that they can't get it. */
  readonly taken: number;
  readonly sample: readonly string[];
  readonly takenSample: readonly string[];
}

export const NO_HOSTS: HostReview = {
  ...{ total: 0, offline: 0, assigned: 0, taken: 0 },
  ...{ sample: [], takenSample: [] },
};

const { hosts, assignments, programs } = tables;

/** Counts what a choice means. */
export async function reviewHosts(
  db: Database,
  where: Chosen,
  { name, environment }: { readonly name: string; readonly environment: string },
): Promise<HostReview> {
  const condition = conditionOf('hosts', where);
  const isTaken = and(isNotNull(programs.id), ne(programs.environment, environment));
  const ofThisName = and(eq(assignments.hostId, hosts.id), eq(assignments.programName, name));
  const [counts] = await db
    .select({
      total: sql<number>`count(*)::int`,
      offline: sql<number>`(count(*) FILTER (WHERE ${hosts.state} <> 'ONLINE'))::int`,
      assigned: sql<number>`(count(*) FILTER (WHERE ${eq(programs.environment, environment)}))::int`,
      taken: sql<number>`(count(*) FILTER (WHERE ${isTaken}))::int`,
    })
    .from(hosts)
    .leftJoin(assignments, ofThisName)
    .leftJoin(programs, eq(programs.id, assignments.programId))
    .where(condition);
  const sample = await db
    .select({ name: hosts.name })
    .from(hosts)
    .where(condition)
    .orderBy(asc(hosts.name))
    .limit(SAMPLE);
  const taken = await findTaken(db, where, { name, environment });
  const names = (rows: readonly { name: string }[]) => rows.map((row) => row.name);
  return { ...NO_HOSTS, ...counts, sample: names(sample), takenSample: names(taken) };
}

/** The first of the chosen hosts on which another environment of the program is assigned. */
export function findTaken(
  db: Database,
  where: Chosen,
  { name, environment }: { readonly name: string; readonly environment: string },
): Promise<{ name: string; environment: string }[]> {
  return db
    .select({ name: hosts.name, environment: programs.environment })
    .from(hosts)
    .innerJoin(assignments, and(eq(assignments.hostId, hosts.id), eq(assignments.programName, name)))
    .innerJoin(programs, eq(programs.id, assignments.programId))
    .where(and(conditionOf('hosts', where), ne(programs.environment, environment)))
    .orderBy(asc(hosts.name))
    .limit(SAMPLE);
}
