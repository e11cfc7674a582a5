CREATE TABLE "operation_target" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"operation_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"host_id" uuid NOT NULL,
	"targets" text[] NOT NULL,
	"state" text DEFAULT 'WAITING' NOT NULL,
	"command_id" uuid,
	"message" text,
	"finished_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "operation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"action" text NOT NULL,
	"signal" text,
	"reason" text,
	"batch_size" integer NOT NULL,
	"pause_seconds" integer NOT NULL,
	"stop_after" integer,
	"state" text DEFAULT 'RUNNING' NOT NULL,
	"counts" jsonb NOT NULL,
	"requested_by" text NOT NULL,
	"requested_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"next_batch_at" timestamp(3) with time zone,
	"cancelled_by" text,
	"finished_at" timestamp(3) with time zone,
	"retry_of" uuid,
	"idempotency_key" text,
	"version" bigint DEFAULT nextval('row_version') NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "operation_target_order" ON "operation_target" ("operation_id","position");--> statement-breakpoint
CREATE INDEX "operation_target_state" ON "operation_target" ("operation_id","state");--> statement-breakpoint
CREATE INDEX "operation_target_host" ON "operation_target" ("host_id");--> statement-breakpoint
CREATE UNIQUE INDEX "operation_idempotency_key" ON "operation" ("requested_by","idempotency_key");--> statement-breakpoint
CREATE INDEX "operation_requested" ON "operation" ("requested_at","id");--> statement-breakpoint
CREATE INDEX "operation_state" ON "operation" ("state");--> statement-breakpoint
ALTER TABLE "operation_target" ADD CONSTRAINT "operation_target_operation_id_operation_id_fkey" FOREIGN KEY ("operation_id") REFERENCES "operation"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "operation_target" ADD CONSTRAINT "operation_target_host_id_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "host"("id") ON DELETE CASCADE;