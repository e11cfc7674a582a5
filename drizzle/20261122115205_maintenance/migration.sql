CREATE TABLE "maintenance" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"host_id" uuid,
	"environment" text,
	"from_at" timestamp(3) with time zone NOT NULL,
	"until_at" timestamp(3) with time zone NOT NULL,
	"reason" text NOT NULL,
	"schedules" text NOT NULL,
	"requested_by" text NOT NULL,
	"requested_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp(3) with time zone,
	"ended_by" text,
	"drain_id" uuid,
	"resume_id" uuid,
	CONSTRAINT "maintenance_of" CHECK (("host_id" IS NULL) <> ("environment" IS NULL))
);
--> statement-breakpoint
ALTER TABLE "event" ADD COLUMN "held" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "event_held" ON "event" ("host_id") WHERE "held";--> statement-breakpoint
CREATE INDEX "maintenance_until" ON "maintenance" ("until_at");--> statement-breakpoint
CREATE INDEX "maintenance_host" ON "maintenance" ("host_id");--> statement-breakpoint
ALTER TABLE "maintenance" ADD CONSTRAINT "maintenance_host_id_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "host"("id") ON DELETE CASCADE;