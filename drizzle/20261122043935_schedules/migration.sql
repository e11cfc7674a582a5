CREATE TABLE "fire_lease" (
	"program_id" uuid,
	"schedule" text,
	"nominal_at" timestamp(3) with time zone,
	"host_id" uuid NOT NULL,
	"start" uuid NOT NULL,
	"busy_host_id" uuid,
	"granted_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "fire_lease_pkey" PRIMARY KEY("program_id","schedule","nominal_at")
);
--> statement-breakpoint
CREATE TABLE "schedule" (
	"program_id" uuid,
	"revision" integer,
	"position" integer,
	"name" text NOT NULL,
	"cron" text,
	"at" text,
	"zone" text NOT NULL,
	"jitter_seconds" integer NOT NULL,
	"overlap" text NOT NULL,
	"catch_up" text NOT NULL,
	"deadline_seconds" integer,
	"limit_seconds" integer,
	"starts_on" text,
	"ends_on" text,
	"excluded_dates" text[] NOT NULL,
	"once" boolean NOT NULL,
	CONSTRAINT "schedule_pkey" PRIMARY KEY("program_id","revision","position")
);
--> statement-breakpoint
ALTER TABLE "program" ADD COLUMN "paused_at" timestamp(3) with time zone;
--> statement-breakpoint
ALTER TABLE "program" ADD COLUMN "paused_by" text;
--> statement-breakpoint
ALTER TABLE "program" ADD COLUMN "pause_reason" text;
--> statement-breakpoint
ALTER TABLE "run" ADD COLUMN "schedule" text;
--> statement-breakpoint
CREATE INDEX "fire_lease_granted_at" ON "fire_lease" ("granted_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "schedule_name" ON "schedule" ("program_id","revision","name");
--> statement-breakpoint
ALTER TABLE "fire_lease" ADD CONSTRAINT "fire_lease_program_id_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE CASCADE;
--> statement-breakpoint
ALTER TABLE "fire_lease" ADD CONSTRAINT "fire_lease_host_id_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "host"("id") ON DELETE CASCADE;
--> statement-breakpoint
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_tGzKDPuVfaNm_fkey" FOREIGN KEY ("program_id","revision") REFERENCES "program_revision"("program_id","number") ON DELETE CASCADE;
--> statement-breakpoint
-- What was one expression in UTC becomes a schedule of its own, in each revision.
INSERT INTO "schedule" ("program_id", "revision", "position", "name", "cron", "zone", "jitter_seconds", "overlap", "catch_up", "excluded_dates", "once")
SELECT "program_id", "number", 0, 'default', "schedule", 'UTC', 0, 'SKIP', 'NONE', '{}', false FROM "program_revision" WHERE "schedule" IS NOT NULL;
--> statement-breakpoint
UPDATE "run" SET "schedule" = 'default' WHERE "cause" = 'FIRE';
--> statement-breakpoint
ALTER TABLE "program" DROP COLUMN "schedule";
--> statement-breakpoint
ALTER TABLE "program_revision" DROP COLUMN "schedule";
