ALTER TABLE "operation" ADD COLUMN "canaries" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "operation" ADD COLUMN "canary_watch_seconds" integer DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE "operation" ADD COLUMN "canaries_passed_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "operation" ADD COLUMN "held_reason" text;--> statement-breakpoint
ALTER TABLE "operation" ADD COLUMN "held_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "operation" ADD COLUMN "continued_by" text;--> statement-breakpoint
ALTER TABLE "operation" ADD COLUMN "held_failures" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "operation" ADD COLUMN "program_id" uuid;--> statement-breakpoint
ALTER TABLE "pending_change" ADD COLUMN "auto_applied" text;--> statement-breakpoint
ALTER TABLE "program" ADD COLUMN "auto_apply" jsonb;--> statement-breakpoint
CREATE INDEX "operation_program" ON "operation" ("program_id","requested_at");--> statement-breakpoint
ALTER TABLE "operation" ADD CONSTRAINT "operation_program_id_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE SET NULL;