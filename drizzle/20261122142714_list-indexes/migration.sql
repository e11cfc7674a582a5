CREATE TABLE "process_tally" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "process_tally_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"group_name" text NOT NULL,
	"name" text NOT NULL,
	"program_id" uuid,
	"state" text NOT NULL,
	"count" integer NOT NULL
);
--> statement-breakpoint
DROP INDEX "process_state";--> statement-breakpoint
CREATE INDEX "process_state" ON "process" ("state","group_name","name","id");--> statement-breakpoint
DROP INDEX "assignment_program";--> statement-breakpoint
CREATE INDEX "assignment_program" ON "assignment" ("program_id","host_id");--> statement-breakpoint
CREATE INDEX "process_name" ON "process" ("group_name","name","id");--> statement-breakpoint
CREATE INDEX "process_state_since" ON "process" ("state_since","id");--> statement-breakpoint
CREATE INDEX "assignment_report_refused" ON "assignment_report" ("program_id","host_id") WHERE "refusal" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "assignment_name" ON "assignment" ("program_name","created_at","id");--> statement-breakpoint
CREATE INDEX "run_outcome" ON "run" ("outcome","id") WHERE "outcome" NOT IN ('RUNNING', 'SUCCEEDED');--> statement-breakpoint
CREATE INDEX "run_not_well" ON "run" ("id") WHERE "outcome" IN ('FAILED', 'MISSED', 'SKIPPED', 'UNKNOWN');--> statement-breakpoint
-- How many processes there are of a name, a program and a state: each statement adds what it made more or fewer. Rows are
-- only added, so that no writer waits for another; a gateway sums them up from time to time.
CREATE FUNCTION tally_processes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO process_tally (group_name, name, program_id, state, count)
    SELECT group_name, name, program_id, state, count(*) FROM after GROUP BY group_name, name, program_id, state;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO process_tally (group_name, name, program_id, state, count)
    SELECT group_name, name, program_id, state, -count(*) FROM before GROUP BY group_name, name, program_id, state;
  ELSE
    INSERT INTO process_tally (group_name, name, program_id, state, count)
    SELECT group_name, name, program_id, state, sum(n) FROM (
      SELECT group_name, name, program_id, state, 1 AS n FROM after
      UNION ALL SELECT group_name, name, program_id, state, -1 FROM before
    ) changed GROUP BY group_name, name, program_id, state HAVING sum(n) <> 0;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER process_tally_inserted AFTER INSERT ON "process" REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION tally_processes();--> statement-breakpoint
CREATE TRIGGER process_tally_updated AFTER UPDATE ON "process" REFERENCING NEW TABLE AS after OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION tally_processes();--> statement-breakpoint
CREATE TRIGGER process_tally_deleted AFTER DELETE ON "process" REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION tally_processes();--> statement-breakpoint
-- The triggers keep writers out until the end of this migration.
INSERT INTO "process_tally" (group_name, name, program_id, state, count)
SELECT group_name, name, program_id, state, count(*) FROM "process" GROUP BY group_name, name, program_id, state;
