CREATE TABLE "selector" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"program_id" uuid NOT NULL,
	"labels" jsonb NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"created_by" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "explicit" boolean DEFAULT true NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "selector_program_labels" ON "selector" ("program_id",md5("labels"::text));--> statement-breakpoint
ALTER TABLE "selector" ADD CONSTRAINT "selector_program_id_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE CASCADE;