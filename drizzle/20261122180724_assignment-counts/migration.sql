CREATE TABLE "assignment_tally" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "assignment_tally_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"program_id" uuid NOT NULL,
	"enabled" boolean NOT NULL,
	"count" integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX "assignment_tally_program" ON "assignment_tally" ("program_id");--> statement-breakpoint
CREATE INDEX "assignment_created" ON "assignment" ("created_at","id");--> statement-breakpoint
-- How many assignments there are of a program: each statement adds what it made more or fewer. Rows are only added, so that no
-- writer waits for another; a gateway sums them up from time to time.
CREATE FUNCTION tally_assignments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO assignment_tally (program_id, enabled, count)
    SELECT program_id, enabled, count(*) FROM after GROUP BY program_id, enabled;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO assignment_tally (program_id, enabled, count)
    SELECT program_id, enabled, -count(*) FROM before GROUP BY program_id, enabled;
  ELSE
    INSERT INTO assignment_tally (program_id, enabled, count)
    SELECT program_id, enabled, sum(n) FROM (
      SELECT program_id, enabled, 1 AS n FROM after
      UNION ALL SELECT program_id, enabled, -1 FROM before
    ) changed GROUP BY program_id, enabled HAVING sum(n) <> 0;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER assignment_tally_inserted AFTER INSERT ON "assignment" REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION tally_assignments();--> statement-breakpoint
CREATE TRIGGER assignment_tally_updated AFTER UPDATE ON "assignment" REFERENCING NEW TABLE AS after OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION tally_assignments();--> statement-breakpoint
CREATE TRIGGER assignment_tally_deleted AFTER DELETE ON "assignment" REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION tally_assignments();--> statement-breakpoint
-- The triggers keep writers out until the end of this migration.
INSERT INTO "assignment_tally" (program_id, enabled, count)
SELECT program_id, enabled, count(*) FROM "assignment" GROUP BY program_id, enabled;
