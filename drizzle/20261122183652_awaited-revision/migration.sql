ALTER TABLE "operation" ADD COLUMN "awaited_program_id" uuid;--> statement-breakpoint
ALTER TABLE "operation" ADD COLUMN "awaited_revision" integer;--> statement-breakpoint
ALTER TABLE "operation" ADD CONSTRAINT "operation_awaited_program_id_program_id_fkey" FOREIGN KEY ("awaited_program_id") REFERENCES "program"("id") ON DELETE SET NULL;