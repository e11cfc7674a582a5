-- Every change of a noun is logged by statement triggers, so that no writer can forget it. One statement of a thousand
-- rows logs them with one INSERT.
DO $$
DECLARE
  noun record;
BEGIN
  FOR noun IN
    SELECT * FROM (VALUES
      ('host', 'id', 'NULL::uuid'),
      ('process', 'host_id', 'program_id'),
      ('program', 'NULL::uuid', 'id'),
      ('assignment', 'host_id', 'program_id'),
      ('pending_change', 'host_id', 'program_id'),
      ('command', 'host_id', 'NULL::uuid'),
      ('transition', 'host_id', 'program_id'),
      ('run', 'host_id', 'program_id')
    ) AS nouns(name, host, program)
  LOOP
    EXECUTE format(
      'CREATE FUNCTION log_%1$s_change() RETURNS trigger LANGUAGE plpgsql AS $f$
       BEGIN
         INSERT INTO change_log (noun, row_id, host_id, program_id, removed)
         SELECT %1$L, id::text, %2$s, %3$s, TG_OP = ''DELETE'' FROM changed ORDER BY changed.id;
         RETURN NULL;
       END $f$',
      noun.name, noun.host, noun.program);
    EXECUTE format('CREATE TRIGGER %1$s_inserted AFTER INSERT ON %1$I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION log_%1$s_change()', noun.name);
    EXECUTE format('CREATE TRIGGER %1$s_updated AFTER UPDATE ON %1$I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION log_%1$s_change()', noun.name);
    EXECUTE format('CREATE TRIGGER %1$s_deleted AFTER DELETE ON %1$I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION log_%1$s_change()', noun.name);
  END LOOP;
END $$;
--> statement-breakpoint
-- The transaction below which every transaction of this database has ended. A reader that stays below it misses no row
-- that commits late. pg_snapshot_xmin would do the same but waits for transactions of other databases of the server, too.
-- The ceiling is read by this statement's snapshot, before the list of backends is.
CREATE FUNCTION change_log_horizon() RETURNS xid8 LANGUAGE sql VOLATILE AS $$
  WITH ceiling AS MATERIALIZED (
    SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS xid
  ), running AS (
    SELECT backend_xid::text::bigint AS xid FROM pg_stat_activity
    WHERE datname = current_database() AND backend_xid IS NOT NULL AND pid <> pg_backend_pid()
    UNION ALL
    SELECT transaction::text::bigint FROM pg_prepared_xacts WHERE database = current_database()
  ), ages AS (
    -- transaction ids are 32 bits there: their distance from the ceiling, modulo 2^32, gives the whole number back
    SELECT ((ceiling.xid - running.xid) & 4294967295) AS age FROM running, ceiling
  )
  SELECT (ceiling.xid - coalesce((SELECT max(age) FROM ages WHERE age < 2147483648), 0))::text::xid8 FROM ceiling
$$;
--> statement-breakpoint
INSERT INTO change_log_floor (xid) VALUES ('0');
