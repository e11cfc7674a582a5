DROP INDEX "fire_lease_granted_at";--> statement-breakpoint
ALTER TABLE "fire_lease" ADD COLUMN "settled_at" timestamp(3) with time zone;--> statement-breakpoint
CREATE INDEX "fire_lease_unsettled" ON "fire_lease" ("granted_at") WHERE "settled_at" IS NULL;--> statement-breakpoint
CREATE INDEX "fire_lease_nominal_at" ON "fire_lease" ("nominal_at");--> statement-breakpoint
CREATE INDEX "run_fire" ON "run" ("program_id","schedule","nominal_at") WHERE "nominal_at" IS NOT NULL;--> statement-breakpoint
-- What was granted before this has its row already, or nobody will ever tell of it.
UPDATE "fire_lease" SET "settled_at" = "granted_at";
