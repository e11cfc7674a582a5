ALTER TABLE "run" ADD COLUMN "changed_at" timestamp(3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
CREATE INDEX "history_at" ON "history" ("at");--> statement-breakpoint
CREATE INDEX "run_over" ON "run" ("changed_at") WHERE "outcome" NOT IN ('RUNNING', 'QUEUED');--> statement-breakpoint
-- The table of before becomes a partition, as it is: nothing is copied, however large it is.
DROP TRIGGER transition_inserted ON "transition";--> statement-breakpoint
DROP TRIGGER transition_updated ON "transition";--> statement-breakpoint
DROP TRIGGER transition_deleted ON "transition";--> statement-breakpoint
DROP INDEX "transition_order";--> statement-breakpoint
ALTER TABLE "transition" DROP CONSTRAINT "transition_pkey";--> statement-breakpoint
ALTER TABLE "transition" ALTER COLUMN "id" DROP IDENTITY;--> statement-breakpoint
ALTER TABLE "transition" RENAME TO "transition_old";--> statement-breakpoint
ALTER INDEX "transition_received" RENAME TO "transition_old_received";--> statement-breakpoint
ALTER INDEX "transition_process" RENAME TO "transition_old_process";--> statement-breakpoint
CREATE SEQUENCE "public"."transition_id" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
SELECT setval('transition_id', coalesce(max(id), 0) + 1, false) FROM "transition_old";--> statement-breakpoint
CREATE TABLE "transition" (
	"id" bigint DEFAULT nextval('transition_id') NOT NULL,
	"host_id" uuid NOT NULL,
	"start" integer NOT NULL,
	"sequence" bigint NOT NULL,
	"group_name" text NOT NULL,
	"process" text NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"received_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"pid" integer,
	"expected" boolean,
	"exit_status" integer,
	"exit_signal" text,
	"tries" integer,
	"count" integer DEFAULT 1 NOT NULL,
	"program_id" uuid,
	"revision" integer,
	CONSTRAINT "transition_pkey" PRIMARY KEY("id","received_at")
) PARTITION BY RANGE ("received_at");--> statement-breakpoint
CREATE INDEX "transition_process" ON "transition" ("host_id","group_name","process","id");--> statement-breakpoint
CREATE INDEX "transition_at" ON "transition" ("host_id","group_name","process","at","id");--> statement-breakpoint
ALTER TABLE "transition" ADD CONSTRAINT "transition_host_id_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "host"("id") ON DELETE CASCADE;--> statement-breakpoint
CREATE TRIGGER transition_inserted AFTER INSERT ON "transition" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION log_transition_change();--> statement-breakpoint
CREATE TRIGGER transition_updated AFTER UPDATE ON "transition" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION log_transition_change();--> statement-breakpoint
CREATE TRIGGER transition_deleted AFTER DELETE ON "transition" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION log_transition_change();--> statement-breakpoint
-- What no other partition takes: only a database whose clock is wrong, or no gateway for a month, brings rows here.
CREATE TABLE "transition_default" PARTITION OF "transition" DEFAULT;--> statement-breakpoint
CREATE INDEX "transition_default_received" ON "transition_default" ("received_at");--> statement-breakpoint
-- Everything up to the end of this week stays in the old table; rows from a future go to the default.
DO $$
DECLARE
  boundary timestamptz := date_trunc('week', now(), 'UTC') + interval '168 hours';
  name text := 'transition_until_' || to_char(boundary AT TIME ZONE 'UTC', 'YYYYMMDD');
BEGIN
  IF NOT EXISTS (SELECT FROM transition_old) THEN
    DROP TABLE transition_old;
    RETURN;
  END IF;
  INSERT INTO transition_default SELECT * FROM transition_old WHERE received_at >= boundary;
  DELETE FROM transition_old WHERE received_at >= boundary;
  EXECUTE format('ALTER TABLE transition_old RENAME TO %I', name);
  EXECUTE format('ALTER TABLE transition ATTACH PARTITION %I FOR VALUES FROM (MINVALUE) TO (%L)', name, boundary);
END $$;
--> statement-breakpoint
-- Makes the partitions of this week and the next four, and drops those that ended longer ago than `kept`; tells what it
-- did. Of several callers at once one works and the others return at once. A lock that is not free within a second is
-- left for the next call, so that nobody queues up behind a long query; so is a week of which the default has rows
-- already, for good. A name tells where a partition ends: transition_w… begins on that Monday, transition_until_… ends on it.
CREATE FUNCTION keep_transition_partitions(kept interval) RETURNS TABLE (change text, problem boolean)
  LANGUAGE plpgsql SET timezone TO 'UTC' SET lock_timeout TO '1s' AS $$
DECLARE
  this_week timestamptz := date_trunc('week', now());
  part record;
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtextextended('transition partitions', 0)) THEN
    RETURN;
  END IF;
  FOR part IN
    WITH partitions AS (
      SELECT relname AS name FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
      WHERE inhparent = 'transition'::regclass
    ), weeks AS (
      SELECT starts, starts + interval '7 days' AS ends, 'transition_w' || to_char(starts, 'YYYYMMDD') AS name
      FROM generate_series(this_week, this_week + interval '28 days', interval '7 days') AS starts
    ), ended AS (
      SELECT name FROM partitions WHERE name ~ '^transition_(w|until_)\d{8}$'
        AND to_date(right(name, 8), 'YYYYMMDD') + CASE WHEN name LIKE 'transition\_w%' THEN 7 ELSE 0 END <= now() - kept
    )
    SELECT 'drop' AS act, name, NULL AS starts, NULL AS ends FROM ended
    UNION ALL
    SELECT 'make', name, starts, ends FROM weeks
    WHERE name NOT IN (SELECT p.name FROM partitions p)
      AND NOT EXISTS (SELECT FROM partitions p WHERE p.name LIKE 'transition\_until\_%'
        AND to_date(right(p.name, 8), 'YYYYMMDD') > weeks.starts)
      AND NOT EXISTS (SELECT FROM transition_default d WHERE d.received_at >= weeks.starts AND d.received_at < weeks.ends)
    ORDER BY act, name
  LOOP
    problem := false;
    change := part.act || ' ' || part.name;
    BEGIN
      IF part.act = 'drop' THEN
        EXECUTE format('DROP TABLE %I', part.name);
      ELSE
        -- attached, not created in its place: that would lock out all who write until the end of this
        EXECUTE format('CREATE TABLE %I (LIKE transition INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING INDEXES)', part.name);
        EXECUTE format('ALTER TABLE transition ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', part.name, part.starts, part.ends);
      END IF;
    EXCEPTION WHEN lock_not_available OR check_violation OR deadlock_detected THEN
      problem := true;
      change := change || ': ' || SQLERRM;
    END;
    RETURN NEXT;
  END LOOP;
END $$;
--> statement-breakpoint
SELECT keep_transition_partitions('3650 days');
