CREATE TABLE "alert" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"host_id" uuid NOT NULL,
	"component" text NOT NULL,
	"ci" text DEFAULT '' NOT NULL,
	"program_id" uuid,
	"severity" text NOT NULL,
	"message" text NOT NULL,
	"count" integer NOT NULL,
	"first_at" timestamp(3) with time zone NOT NULL,
	"last_at" timestamp(3) with time zone NOT NULL,
	"state" text DEFAULT 'OPEN' NOT NULL,
	"raised_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"cleared_at" timestamp(3) with time zone,
	"clearing" text,
	"cleared_message" text,
	"version" bigint DEFAULT nextval('row_version') NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"host_id" uuid NOT NULL,
	"start" integer,
	"sequence" bigint,
	"component" text NOT NULL,
	"ci" text DEFAULT '' NOT NULL,
	"program_id" uuid,
	"severity" text NOT NULL,
	"message" text NOT NULL,
	"count" integer NOT NULL,
	"first_at" timestamp(3) with time zone NOT NULL,
	"last_at" timestamp(3) with time zone NOT NULL,
	"received_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"alert_id" uuid
);
--> statement-breakpoint
CREATE UNIQUE INDEX "alert_open" ON "alert" ("host_id","component","ci") WHERE "state" = 'OPEN';--> statement-breakpoint
CREATE INDEX "alert_raised" ON "alert" ("raised_at","id");--> statement-breakpoint
CREATE INDEX "alert_host" ON "alert" ("host_id","raised_at");--> statement-breakpoint
CREATE INDEX "alert_program" ON "alert" ("program_id","raised_at");--> statement-breakpoint
CREATE UNIQUE INDEX "event_order" ON "event" ("host_id","start","sequence");--> statement-breakpoint
CREATE INDEX "event_received" ON "event" ("received_at");--> statement-breakpoint
CREATE INDEX "event_alert" ON "event" ("alert_id","id");--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_host_id_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "host"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_host_id_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "host"("id") ON DELETE CASCADE;