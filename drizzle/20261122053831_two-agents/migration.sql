ALTER TABLE "agent_start" ADD COLUMN "host_name" text;--> statement-breakpoint
ALTER TABLE "agent_start" ADD COLUMN "agent_version" text;--> statement-breakpoint
ALTER TABLE "agent_start" ADD COLUMN "seen_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "host" ADD COLUMN "wanted_name" text;