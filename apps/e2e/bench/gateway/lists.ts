import { createTestDatabase } from '@dart/testkit';
import type { Benchmark, Measurement } from '../benchmark.ts';
import { FLEET, fillStore } from '../parts/fleet.ts';
import { timeDocument } from '../parts/time-document.ts';
import { percentile } from '../percentile.ts';

/** How often each query is asked, each time for other rows. */
const ROUNDS = 50;

/** What the queries of a round ask for. */
interface Round {
  readonly host: string;
  readonly program: string;
  /** A part of the names of some hosts, of some processes. */
  readonly hostPart: string;
  readonly processPart: string;
  readonly since: string;
}

interface Question {
  readonly name: string;
  /** PostgreSQL's own time for all statements, in milliseconds. */
  readonly atMost: number;
  readonly query: string;
}

const PROCESS = `fullName state stateSince pid enabled pending allowedActions cpuPercent memoryBytes
  host { name } program { name environment }`;
const HOST = `name state connected polledAt labels { key value } processCounts { state count } pendingCount`;
const ALERT = `severity message state firstAt lastAt host { name } program { name environment }`;
const TRANSITION = `group process from to at host { name }`;
const RUN = `group process outcome cause startedAt endedAt host { name }`;
const ASSIGNMENT = `status enabled host { name } program { name environment }`;
const VARIABLES = `($host: String!, $program: String!, $hostPart: String!, $processPart: String!, $since: DateTime!)`;

const page = (name: string, field: string, words: string, node: string, total = true): Question => ({
  name,
  atMost: 50,
  query: `{ ${field}(first: 50${words}) { ${total ? 'totalCount' : ''} edges { node { ${node} } } pageInfo { hasNextPage endCursor } } }`,
});

const QUESTIONS: readonly Question[] = [
  page('hosts', 'hosts', '', HOST),
  {
    name: 'facets',
    atMost: 50,
    query: `{ hosts(first: 1) { facets { field value count } } programs(first: 1) { facets { field value count } } }`,
  },
  {
    name: 'facets.alerts',
    atMost: 50,
    query: `{ alerts(first: 1) { facets { field value count } } }`,
  },
  page('hosts.search', 'hosts', ', filter: { search: $hostPart }', HOST),
  page('hosts.label', 'hosts', ', filter: { labels: [{ key: "region", value: "eu" }] }', HOST),
  page('hosts.state', 'hosts', ', filter: { states: [OFFLINE, SILENT] }, sort: STATE_SINCE', HOST),
  page('processes', 'processes', '', PROCESS),
  page('processes.byState', 'processes', ', sort: STATE', PROCESS),
  page('processes.newest', 'processes', ', sort: STATE_SINCE, descending: true', PROCESS),
  page('processes.failing', 'processes', ', filter: { states: [FATAL, BACKOFF] }', PROCESS),
  page('processes.search', 'processes', ', filter: { search: $processPart }', PROCESS),
  page('processes.program', 'processes', ', filter: { program: $program }', PROCESS),
  page('processes.environment', 'processes', ', filter: { environment: "test" }', PROCESS),
  page('programs', 'programs', '', 'name environment type updatedAt'),
  page('assignments', 'assignments', '', ASSIGNMENT, false),
  page('assignments.total', 'assignments', '', 'id'),
  page('assignments.refused', 'assignments', ', filter: { statuses: [REFUSED] }', ASSIGNMENT),
  page('assignments.waiting', 'assignments', ', filter: { statuses: [WAITING] }', ASSIGNMENT),
  page('alerts', 'alerts', '', ALERT),
  page('alerts.open', 'alerts', ', filter: { states: [OPEN], acknowledged: false }', ALERT),
  page('runs', 'runs', '', RUN, false),
  page('runs.failed', 'runs', ', filter: { outcomes: [FAILED, MISSED] }', RUN, false),
  page('runs.program', 'runs', ', filter: { program: $program }', RUN, false),
  page('transitions', 'transitions', '', TRANSITION, false),
  page('transitions.since', 'transitions', ', filter: { since: $since }', TRANSITION, false),
  page('transitions.host', 'transitions', ', filter: { host: $host }', TRANSITION, false),
  page('transitions.process', 'transitions', ', filter: { host: $host, group: $program }', TRANSITION, false),
  {
    name: 'host',
    atMost: 30,
    query: `{ host(name: $host) { ${HOST} bootedAt platform supervisorVersion agentVersion
      processes(first: 50) { totalCount edges { node { ${PROCESS} } } }
      pendingChanges(first: 50) { edges { node { group kind } } }
      alerts(first: 20, filter: { states: [OPEN] }) { totalCount edges { node { severity message } } }
      transitions(first: 20) { edges { node { group process from to at } } }
      runs(first: 20) { edges { node { group process outcome startedAt } } } } }`,
  },
  {
    name: 'overview',
    atMost: 100,
    query: `{ online: hosts(first: 1, filter: { states: [ONLINE] }) { totalCount }
      away: hosts(first: 20, filter: { states: [OFFLINE, SILENT] }) { totalCount edges { node { name stateSince } } }
      running: processes(first: 1, filter: { states: [RUNNING] }) { totalCount }
      failing: processes(first: 20, filter: { states: [FATAL, BACKOFF] }) { totalCount edges { node { ${PROCESS} } } }
      alerts(first: 20, filter: { states: [OPEN] }) { totalCount edges { node { ${ALERT} } } }
      transitions(first: 30) { edges { node { ${TRANSITION} } } }
      runs(first: 20) { edges { node { ${RUN} } } } }`,
  },
];

const numbered = (number: number, digits: number): string => String(number).padStart(digits, '0');

/** What round asks for what: rows that lie far from each other. */
function roundOf(index: number): Round {
  const host = (index * 7919) % FLEET.hosts;
  const program = (index * 31) % (10 * FLEET.programsOfHost);
  return {
    host: `host-${numbered(host, 5)}.${['eu', 'us', 'ap'][host % 3] ?? ''}.example`,
    program: `${['api', 'worker', 'mailer', 'indexer', 'gateway'][program % 5] ?? ''}-${numbered(program, 3)}`,
    hostPart: `-${numbered(index, 3)}`,
    processPart: `-${numbered(program, 3)}`,
    since: new Date(Date.now() - (index + 1) * 3_600_000).toISOString(),
  };
}

/** The database's own time for pages and counts over 10,000 hosts with 50 programs each. */
export const lists: Benchmark = {
  name: 'lists',
  needs: [],
  async measure(bench) {
    const database = await createTestDatabase();
    bench.defer(() => database.close());
    await fillStore(database, bench.note);
    const floor = await timeFloor(database.connection);
    const measurements: Measurement[] = [];
    for (const { name, atMost, query } of QUESTIONS) {
      bench.note(name);
      const named = `query ${VARIABLES} ${query}`;
      const times: number[] = [];
      await timeDocument(database.connection, named, { ...roundOf(0) });
      for (let index = 0; index < ROUNDS; index += 1) {
        const { statements } = await timeDocument(database.connection, named, { ...roundOf(index) });
        times.push(statements.reduce((sum, { ms }) => sum + ms, 0));
        // one that takes so long is judged by fewer
        if (times.length >= 5 && percentile(times, 0.5) > 2 * atMost) break;
      }
      measurements.push({
        name: `lists.${name}.p99`,
        value: percentile(times, 0.99),
        unit: 'ms',
        floor,
        goal: { of: 'value', atMost },
      });
    }
    return measurements;
  },
};

/** What PostgreSQL needs for as many rows, with their hosts, found by their keys: median, in milliseconds. */
async function timeFloor({ pool }: Parameters<typeof timeDocument>[0]): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { rows } = await pool.query<{ 'QUERY PLAN': [Record<'Planning Time' | 'Execution Time', number>] }>(
      `EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON)
       SELECT p.*, h.name FROM process p JOIN host h ON h.id = p.host_id WHERE p.id > gen_random_uuid() ORDER BY p.id LIMIT 50`,
    );
    const plan = rows[0]?.['QUERY PLAN'][0];
    times.push((plan?.['Planning Time'] ?? 0) + (plan?.['Execution Time'] ?? 0));
  }
  return percentile(times, 0.5);
}
