ALTER TABLE "alert" ADD COLUMN "cleared_by" text;--> statement-breakpoint
ALTER TABLE "alert" ADD COLUMN "acknowledged_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "alert" ADD COLUMN "acknowledged_by" text;--> statement-breakpoint
ALTER TABLE "alert" ADD COLUMN "acknowledged_note" text;--> statement-breakpoint
ALTER TABLE "alert" ADD COLUMN "acknowledged_severity" text;--> statement-breakpoint
ALTER TABLE "alert" ADD COLUMN "muted_until" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "alert" ADD COLUMN "muted_by" text;--> statement-breakpoint
ALTER TABLE "alert" ADD COLUMN "muted_note" text;