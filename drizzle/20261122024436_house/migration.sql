CREATE SEQUENCE "public"."row_version" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "change_log" (
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "change_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"xid" xid8 DEFAULT pg_current_xact_id() NOT NULL,
	"at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"noun" text NOT NULL,
	"row_id" text NOT NULL,
	"host_id" uuid,
	"program_id" uuid,
	"removed" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "change_log_floor" (
	"single" boolean PRIMARY KEY DEFAULT true,
	"xid" xid8 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "command" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"host_id" uuid NOT NULL,
	"action" text NOT NULL,
	"target" text,
	"state" text DEFAULT 'QUEUED' NOT NULL,
	"requested_by" text NOT NULL,
	"requested_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"deadline_at" timestamp(3) with time zone NOT NULL,
	"claimed_at" timestamp(3) with time zone,
	"claimed_by" uuid,
	"finished_at" timestamp(3) with time zone,
	"fault_code" integer,
	"fault_name" text,
	"message" text,
	"results" jsonb DEFAULT '[]' NOT NULL,
	"idempotency_key" text,
	"version" bigint DEFAULT nextval('row_version') NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credential" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"kind" text NOT NULL,
	"secret_hash" text NOT NULL,
	"role" text NOT NULL,
	"name" text NOT NULL,
	"host_id" uuid,
	"host_name" text,
	"uses_left" integer,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp(3) with time zone,
	"revoked_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "history" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "history_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"person" text NOT NULL,
	"credential_id" uuid,
	"operation" text NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"request_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agent_start" (
	"id" uuid PRIMARY KEY,
	"host_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"accepted_sequence" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gateway" (
	"id" uuid PRIMARY KEY,
	"seen_at" timestamp(3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "host_label" (
	"host_id" uuid,
	"key" text,
	"source" text,
	"value" text NOT NULL,
	CONSTRAINT "host_label_pkey" PRIMARY KEY("host_id","key","source")
);
--> statement-breakpoint
CREATE TABLE "host_liveness" (
	"host_id" uuid PRIMARY KEY,
	"polled_at" timestamp(3) with time zone,
	"clock_offset_ms" integer,
	"digest" text,
	"reported_at" timestamp(3) with time zone,
	"gateway_id" uuid,
	"connected_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "host" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"name" text NOT NULL,
	"public_key" text NOT NULL,
	"state" text DEFAULT 'OFFLINE' NOT NULL,
	"state_since" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"start_id" uuid,
	"booted_at" timestamp(3) with time zone,
	"platform" text,
	"os" text,
	"architecture" text,
	"cpu_count" integer,
	"memory_bytes" bigint,
	"supervisor_version" text,
	"supervisor_state" text,
	"agent_version" text,
	"desired_version" bigint DEFAULT 0 NOT NULL,
	"written_version" bigint,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp(3) with time zone,
	"revoked_at" timestamp(3) with time zone,
	"version" bigint DEFAULT nextval('row_version') NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pending_change" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"host_id" uuid NOT NULL,
	"group_name" text NOT NULL,
	"kind" text NOT NULL,
	"program_id" uuid,
	"since" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"version" bigint DEFAULT nextval('row_version') NOT NULL
);
--> statement-breakpoint
CREATE TABLE "process" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"host_id" uuid NOT NULL,
	"group_name" text NOT NULL,
	"name" text NOT NULL,
	"state" text NOT NULL,
	"state_since" timestamp(3) with time zone NOT NULL,
	"pid" integer,
	"exit_status" integer,
	"exit_signal" text,
	"expected" boolean,
	"spawn_error" text,
	"started_at" timestamp(3) with time zone,
	"stopped_at" timestamp(3) with time zone,
	"program_id" uuid,
	"revision" integer,
	"version" bigint DEFAULT nextval('row_version') NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assignment_report" (
	"host_id" uuid,
	"program_id" uuid,
	"revision" integer NOT NULL,
	"refusal" text,
	CONSTRAINT "assignment_report_pkey" PRIMARY KEY("host_id","program_id")
);
--> statement-breakpoint
CREATE TABLE "assignment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"host_id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"program_name" text NOT NULL,
	"enabled" boolean DEFAULT true NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"created_by" text NOT NULL,
	"version" bigint DEFAULT nextval('row_version') NOT NULL
);
--> statement-breakpoint
CREATE TABLE "monitor" (
	"program_id" uuid,
	"revision" integer,
	"position" integer,
	"kind" text NOT NULL,
	"severity" text,
	"ci_name" text,
	"ci_uuid" text,
	"timeout_minutes" integer,
	"stream" text,
	"pattern" text,
	"name" text,
	"stop" boolean,
	CONSTRAINT "monitor_pkey" PRIMARY KEY("program_id","revision","position")
);
--> statement-breakpoint
CREATE TABLE "program_revision" (
	"id" uuid DEFAULT gen_random_uuid() NOT NULL UNIQUE,
	"program_id" uuid,
	"number" integer,
	"type" text NOT NULL,
	"configuration" text NOT NULL,
	"schedule" text,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"created_by" text NOT NULL,
	CONSTRAINT "program_revision_pkey" PRIMARY KEY("program_id","number")
);
--> statement-breakpoint
CREATE TABLE "program" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"name" text NOT NULL,
	"environment" text NOT NULL,
	"revision" integer NOT NULL,
	"type" text NOT NULL,
	"configuration" text NOT NULL,
	"schedule" text,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp(3) with time zone,
	"version" bigint DEFAULT nextval('row_version') NOT NULL
);
--> statement-breakpoint
CREATE TABLE "run" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "run_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"host_id" uuid NOT NULL,
	"start" integer NOT NULL,
	"sequence" bigint NOT NULL,
	"group_name" text NOT NULL,
	"process" text NOT NULL,
	"program_id" uuid,
	"revision" integer,
	"cause" text NOT NULL,
	"command_id" uuid,
	"nominal_at" timestamp(3) with time zone,
	"outcome" text NOT NULL,
	"started_at" timestamp(3) with time zone,
	"ended_at" timestamp(3) with time zone,
	"pid" integer,
	"exit_status" integer,
	"exit_signal" text,
	"expected" boolean,
	"stdout_tail" text,
	"stderr_tail" text,
	"reason" text,
	"version" bigint DEFAULT nextval('row_version') NOT NULL
);
--> statement-breakpoint
CREATE TABLE "transition" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "transition_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"host_id" uuid NOT NULL,
	"start" integer NOT NULL,
	"sequence" bigint NOT NULL,
	"group_name" text NOT NULL,
	"process" text NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"received_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"pid" integer,
	"expected" boolean,
	"exit_status" integer,
	"exit_signal" text,
	"tries" integer,
	"count" integer DEFAULT 1 NOT NULL,
	"program_id" uuid,
	"revision" integer
);
--> statement-breakpoint
CREATE INDEX "change_log_order" ON "change_log" ("xid","id");--> statement-breakpoint
CREATE INDEX "change_log_at" ON "change_log" ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "command_idempotency_key" ON "command" ("requested_by","idempotency_key");--> statement-breakpoint
CREATE INDEX "command_host_requested" ON "command" ("host_id","requested_at");--> statement-breakpoint
CREATE INDEX "command_open" ON "command" ("state","deadline_at");--> statement-breakpoint
CREATE UNIQUE INDEX "credential_secret" ON "credential" ("secret_hash");--> statement-breakpoint
CREATE INDEX "credential_host" ON "credential" ("host_id");--> statement-breakpoint
CREATE INDEX "history_kind_key" ON "history" ("kind","key");--> statement-breakpoint
CREATE UNIQUE INDEX "agent_start_number" ON "agent_start" ("host_id","number");--> statement-breakpoint
CREATE INDEX "host_label_key_value" ON "host_label" ("key","value");--> statement-breakpoint
CREATE INDEX "host_liveness_polled_at" ON "host_liveness" ("polled_at");--> statement-breakpoint
CREATE UNIQUE INDEX "host_name_live" ON "host" ("name") WHERE "deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "pending_change_key" ON "pending_change" ("host_id","group_name");--> statement-breakpoint
CREATE UNIQUE INDEX "process_key" ON "process" ("host_id","group_name","name");--> statement-breakpoint
CREATE INDEX "process_program" ON "process" ("program_id");--> statement-breakpoint
CREATE INDEX "process_state" ON "process" ("state");--> statement-breakpoint
CREATE UNIQUE INDEX "assignment_host_program_name" ON "assignment" ("host_id","program_name");--> statement-breakpoint
CREATE INDEX "assignment_program" ON "assignment" ("program_id");--> statement-breakpoint
CREATE UNIQUE INDEX "program_name_environment_live" ON "program" ("name","environment") WHERE "deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "run_order" ON "run" ("host_id","start","sequence");--> statement-breakpoint
CREATE INDEX "run_process" ON "run" ("host_id","group_name","process","id");--> statement-breakpoint
CREATE INDEX "run_program" ON "run" ("program_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "run_open" ON "run" ("host_id","group_name","process") WHERE "outcome" = 'RUNNING';--> statement-breakpoint
CREATE UNIQUE INDEX "transition_order" ON "transition" ("host_id","start","sequence");--> statement-breakpoint
CREATE INDEX "transition_received" ON "transition" ("received_at");--> statement-breakpoint
CREATE INDEX "transition_process" ON "transition" ("host_id","group_name","process","id");--> statement-breakpoint
ALTER TABLE "command" ADD CONSTRAINT "command_host_id_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "host"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_host_id_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "host"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "agent_start" ADD CONSTRAINT "agent_start_host_id_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "host"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "host_label" ADD CONSTRAINT "host_label_host_id_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "host"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "host_liveness" ADD CONSTRAINT "host_liveness_host_id_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "host"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "pending_change" ADD CONSTRAINT "pending_change_host_id_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "host"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "pending_change" ADD CONSTRAINT "pending_change_program_id_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE SET NULL;--> statement-breakpoint
ALTER TABLE "process" ADD CONSTRAINT "process_host_id_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "host"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "process" ADD CONSTRAINT "process_program_id_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE SET NULL;--> statement-breakpoint
ALTER TABLE "assignment_report" ADD CONSTRAINT "assignment_report_host_id_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "host"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "assignment_report" ADD CONSTRAINT "assignment_report_program_id_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_host_id_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "host"("id");--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_program_id_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id");--> statement-breakpoint
ALTER TABLE "monitor" ADD CONSTRAINT "monitor_5eQ94lgZe3mL_fkey" FOREIGN KEY ("program_id","revision") REFERENCES "program_revision"("program_id","number") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "program_revision" ADD CONSTRAINT "program_revision_program_id_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "run" ADD CONSTRAINT "run_host_id_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "host"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "transition" ADD CONSTRAINT "transition_host_id_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "host"("id") ON DELETE CASCADE;