-- Each beat of a host changes its row: without an index on what changes, and with room in the page, it changes in its place.
DROP INDEX "host_liveness_polled_at";--> statement-breakpoint
ALTER TABLE "host_liveness" SET (fillfactor = 60);--> statement-breakpoint
ALTER TABLE "agent_start" SET (fillfactor = 60);
