CREATE INDEX "pending_change_program" ON "pending_change" ("program_id");--> statement-breakpoint
CREATE INDEX "process_tally_program" ON "process_tally" ("program_id");