ALTER TABLE "command" ADD COLUMN "targets" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "command" ADD COLUMN "signal" text;--> statement-breakpoint
ALTER TABLE "command" ADD COLUMN "input" text;--> statement-breakpoint
UPDATE "command" SET "targets" = ARRAY["target"] WHERE "target" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "command" DROP COLUMN "target";