import type { TestDatabase } from '@dart/testkit';

/** How large the fleet of `fillStore` is. */
export const FLEET = { hosts: 10_000, programsOfHost: 50, weeks: 13, transitionsOfWeek: 40_000 } as const;

/**
 * Hosts of ten kinds; those of a kind run the same fifty programs. Of their processes 96 % run; each host has a run and an
 * assignment of each of its programs, some have alerts and pending changes. Triggers and foreign keys are off meanwhile:
 * nobody follows, and all of it fits.
 */
const FILL = [
  `SET session_replication_role = replica`,
  `SET statement_timeout = 0`,
  `INSERT INTO program (name, environment, revision, type, configuration)
   SELECT format('%s-%s', (ARRAY['api', 'worker', 'mailer', 'indexer', 'gateway'])[1 + n % 5], lpad(n::text, 3, '0')),
     (ARRAY['production', 'production', 'staging', 'test'])[1 + n / 50 % 4], 1, 'PROGRAM', 'command = /bin/true'
   FROM generate_series(0, 10 * ${FLEET.programsOfHost} - 1) n`,
  `INSERT INTO program_revision (program_id, number, type, configuration, created_by)
   SELECT id, 1, type, configuration, 'bench' FROM program`,
  `INSERT INTO host (name, public_key, state, platform, agent_version)
   SELECT format('host-%s.%s.example', lpad(n::text, 5, '0'), (ARRAY['eu', 'us', 'ap'])[1 + n % 3]), 'key ' || n,
     CASE WHEN n % 50 = 7 THEN 'OFFLINE' WHEN n % 100 = 9 THEN 'SILENT' ELSE 'ONLINE' END, 'Linux', '0.1.0'
   FROM generate_series(0, ${FLEET.hosts} - 1) n`,
  `CREATE TEMPORARY TABLE kind AS
   SELECT h.id AS host_id, h.n, p.id AS program_id, p.name, p.m FROM
     (SELECT id, row_number() OVER (ORDER BY name) - 1 AS n FROM host) h
     JOIN (SELECT id, name, row_number() OVER (ORDER BY right(name, 3)) - 1 AS m FROM program) p ON p.m / ${FLEET.programsOfHost} = h.n % 10`,
  `INSERT INTO host_liveness (host_id, polled_at, reported_at, connected_at, clock_offset_ms, digest)
   SELECT id, now(), now(), CASE WHEN state = 'ONLINE' THEN now() END, 3, 'digest' FROM host`,
  `INSERT INTO host_label (host_id, key, source, value)
   SELECT id, 'region', 'AGENT', split_part(name, '.', 2) FROM host UNION ALL
   SELECT id, 'rack', 'PERSON', 'rack-' || substr(name, 8, 3) FROM host`,
  `INSERT INTO process (host_id, group_name, name, state, state_since, pid, started_at, program_id, revision)
   SELECT host_id, name, name, CASE (n * 7 + m * 13) % 100 WHEN 0 THEN 'FATAL' WHEN 1 THEN 'BACKOFF' WHEN 2 THEN 'EXITED'
       WHEN 3 THEN 'STOPPED' ELSE 'RUNNING' END,
     now() - (n * 31 + m * 17) % 100000 * interval '1 minute', 1000 + m, now() - interval '1 day', program_id, 1
   FROM kind ORDER BY random()`,
  `INSERT INTO assignment (host_id, program_id, program_name, created_by)
   SELECT host_id, program_id, name, 'bench' FROM kind ORDER BY random()`,
  `INSERT INTO assignment_report (host_id, program_id, revision, refusal)
   SELECT host_id, program_id, 1, CASE WHEN (n * 3 + m * 11) % 500 = 0 THEN 'its user is not known here' END FROM kind ORDER BY random()`,
  `INSERT INTO pending_change (host_id, group_name, kind, program_id)
   SELECT host_id, name, 'CHANGED', program_id FROM kind WHERE (n + m) % 100 = 0`,
  `INSERT INTO alert (host_id, component, ci, program_id, severity, message, count, first_at, last_at, state, raised_at, cleared_at, clearing)
   SELECT host_id, 'monitor:state:' || name, '', program_id, (ARRAY['URGENT_1', 'URGENT_2', 'URGENT_3', 'WARNING'])[1 + m % 4],
     name || ' is FATAL', 1, at, at, CASE WHEN is_open THEN 'OPEN' ELSE 'CLEARED' END, at,
     CASE WHEN NOT is_open THEN at + interval '5 minutes' END, CASE WHEN NOT is_open THEN 'OK' END
   FROM (SELECT *, now() - (n * 37 + m * 11) % 100000 * interval '1 minute' AS at, (n * 7 + m * 13) % 100 = 0 AS is_open FROM kind) k
   WHERE (n * 7 + m * 13) % 100 < 8 ORDER BY at`,
  `INSERT INTO run (host_id, start, sequence, group_name, process, program_id, revision, cause, outcome, started_at, ended_at, exit_status)
   SELECT host_id, 1, m * 2, name, name, program_id, 1, 'AUTOSTART', CASE WHEN m % 5 = 0 THEN 'FAILED' ELSE 'SUCCEEDED' END,
     at, at + interval '1 minute', 0
   FROM (SELECT *, now() - (n * 41 + m * 7) % 100000 * interval '1 minute' AS at FROM kind) k ORDER BY at`,
  `INSERT INTO run (host_id, start, sequence, group_name, process, program_id, revision, cause, outcome, started_at)
   SELECT host_id, 1, m * 2 + 1, name, name, program_id, 1, 'AUTORESTART', 'RUNNING',
     now() - (n * 43 + m * 19) % 10000 * interval '1 minute' FROM kind ORDER BY (n * 43 + m * 19) % 10000 DESC`,
  // what the triggers would have told
  `INSERT INTO process_tally (group_name, name, program_id, state, count)
   SELECT group_name, name, program_id, state, count(*) FROM process GROUP BY group_name, name, program_id, state`,
];

/** The weeks before this one, as they were made when they were this one. */
const MAKE_WEEKS = `
  DO $$
  DECLARE starts timestamptz;
  BEGIN
    FOR starts IN SELECT date_trunc('week', now(), 'UTC') - n * interval '7 days' FROM generate_series(1, ${FLEET.weeks}) n LOOP
      EXECUTE format('CREATE TABLE %I PARTITION OF transition FOR VALUES FROM (%L) TO (%L)',
        'transition_w' || to_char(starts AT TIME ZONE 'UTC', 'YYYYMMDD'), starts, starts + interval '7 days');
    END LOOP;
  END $$`;

/** Ids grow with the time, as they do when transitions are written as they happen. */
const FILL_TRANSITIONS = `
  INSERT INTO transition (host_id, start, sequence, group_name, process, from_state, to_state, at, received_at, program_id, revision)
  SELECT host_id, 1, week * 100 + m, name, name, 'STARTING', 'RUNNING', at, at, program_id, 1
  FROM (
    SELECT k.*, week, now() - (${FLEET.weeks} - week) * interval '7 days' + random() * interval '6 days' AS at
    FROM generate_series(0, ${FLEET.weeks} - 1) week
      CROSS JOIN LATERAL (SELECT * FROM kind WHERE (n * 11 + m * 7 + week) % 50 < ${(FLEET.transitionsOfWeek * 50) / FLEET.hosts / FLEET.programsOfHost}) k
  ) w ORDER BY at`;

/** Fills a store with a large fleet and its history; a minute's work. */
export async function fillStore(database: TestDatabase, note: (text: string) => void): Promise<void> {
  const client = await database.connection.connectAlone();
  try {
    const statements = [...FILL, MAKE_WEEKS, FILL_TRANSITIONS, 'VACUUM (ANALYZE)'];
    for (const [index, statement] of statements.entries()) {
      note(`filling the store, ${index + 1} of ${statements.length}`);
      await client.query(statement);
    }
  } finally {
    await client.end();
  }
}
