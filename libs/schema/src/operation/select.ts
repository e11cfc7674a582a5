import type { Database } from '@dart/database';
import { hostWhere } from '../host/filter.ts';
import { NotFoundError } from '../errors/errors.ts';
import { processWhere } from '../process/filter.ts';
import { programWhere } from '../program/filter.ts';
import { ON_PROCESSES, type OperationRequest, type Scope } from './request.ts';

/** What an operation would do on one host. */
export interface Selected {
  readonly hostId: string;
  readonly host: string;
  readonly targets: readonly string[];
}

/** Targets that one command takes. */
const MOST_TARGETS = 100;

const named = (names: readonly string[] | null) => (names === null ? {} : { name: { in: [...names] } });

const among = (ids: readonly string[] | null) => (ids === null ? {} : { id: { in: [...ids] } });

function hostsOf({ hosts, labels, hostFilter }: Scope) {
  return {
    AND: [hostWhere({ labels: labels === null ? null : [...labels] }), hostWhere(hostFilter), named(hosts)],
  };
}

/** Undefined: the programs do not matter. */
function programsOf({ programs, environment, programFilter, programIds }: Scope) {
  const isGiven = [programs, environment, programFilter, programIds].some((condition) => condition !== null);
  if (!isGiven) return undefined;
  return {
    AND: [
      named(programs),
      among(programIds),
      environment === null ? {} : { environment },
      programFilter === null ? {} : programWhere(programFilter),
    ],
  };
}

/** A misspelt host would be left out in silence. @throws NotFoundError */
export async function assertHosts(db: Database, hosts: readonly string[] | null): Promise<void> {
  if (hosts === null) return;
  const found = await db.query.hosts.findMany({
    columns: { name: true },
    where: { deletedAt: { isNull: true }, ...named(hosts) },
  });
  const known = new Set(found.map(({ name }) => name));
  const unknown = hosts.filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new NotFoundError(`There is no host ${unknown.join(', ')}.`, 'List the hosts: dart hosts');
}

/** The processes that dart manages, by host; those that it did not write have to be named by id. */
async function selectProcesses(db: Database, scope: Scope): Promise<Selected[]> {
  const { states, processIds } = scope;
  const program = programsOf(scope);
  const rows = await db.query.processes.findMany({
    columns: { groupName: true, name: true, hostId: true },
    where: {
      ...processWhere({ managed: processIds === null ? true : null }),
      ...among(processIds),
      host: hostsOf(scope),
      ...(states !== null && { state: { in: states as never } }),
      ...(program && { program }),
    },
    with: { host: { columns: { name: true } } },
    orderBy: { groupName: 'asc', name: 'asc' },
  });
  return gather(rows.map((row) => ({ ...row, host: row.host.name, target: `${row.groupName}:${row.name}` })));
}

/** The programs that are assigned, by host: an update is for whole groups. */
async function selectPrograms(db: Database, scope: Scope): Promise<Selected[]> {
  const program = programsOf(scope);
  const rows = await db.query.assignments.findMany({
    columns: { hostId: true, programName: true },
    where: {
      host: hostsOf(scope),
      ...(program && { program }),
    },
    with: { host: { columns: { name: true } } },
    orderBy: { programName: 'asc' },
  });
  return gather(rows.map((row) => ({ ...row, host: row.host.name, target: row.programName })));
}

function gather(rows: readonly { hostId: string; host: string; target: string }[]): Selected[] {
  const byHost = new Map<string, { hostId: string; host: string; targets: string[] }>();
  for (const { hostId, host, target } of rows) {
    const selected = byHost.get(hostId) ?? { hostId, host, targets: [] };
    byHost.set(hostId, selected);
    selected.targets.push(target);
  }
  return [...byHost.values()].flatMap(({ targets, ...of }) =>
    Array.from({ length: Math.ceil(targets.length / MOST_TARGETS) }, (_unused, index) => ({
      ...of,
      targets: targets.slice(index * MOST_TARGETS, (index + 1) * MOST_TARGETS),
    })),
  );
}

/** The hosts of a selection, each once. */
function wholeHosts(selected: readonly Selected[]): Selected[] {
  const byHost = new Map(selected.map(({ hostId, host }) => [hostId, host]));
  return [...byHost].map(([hostId, host]) => ({ hostId, host, targets: [] }));
}

async function selectHosts(db: Database, scope: Scope): Promise<Selected[]> {
  const rows = await db.query.hosts.findMany({
    columns: { id: true, name: true },
    where: hostsOf(scope),
  });
  return rows.map(({ id, name }) => ({ hostId: id, host: name, targets: [] }));
}

/** What a checked request means now, sorted by host. @throws NotFoundError for a host that there is not */
export async function selectTargets(db: Database, { action, scope }: OperationRequest): Promise<Selected[]> {
  await assertHosts(db, scope.hosts);
  const forPrograms = programsOf(scope) !== undefined;
  const selected = ON_PROCESSES.includes(action)
    ? await selectProcesses(db, scope)
    : action === 'UPDATE'
      ? await selectPrograms(db, scope)
      : forPrograms
        ? wholeHosts(await selectPrograms(db, scope))
        : await selectHosts(db, scope);
  return selected.sort((a, b) => a.host.localeCompare(b.host, 'en'));
}
