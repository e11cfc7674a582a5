CREATE TABLE "departure" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "departure_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"host_id" uuid NOT NULL,
	"group_name" text NOT NULL,
	"process" text NOT NULL,
	"program_id" uuid,
	"state" text NOT NULL,
	"state_since" timestamp(3) with time zone NOT NULL,
	"first_seen_at" timestamp(3) with time zone,
	"gone_at" timestamp(3) with time zone NOT NULL,
	"recorded_at" timestamp(3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
-- null for those that are there already: nobody knows since when
ALTER TABLE "process" ADD COLUMN "first_seen_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "process" ALTER COLUMN "first_seen_at" SET DEFAULT now();--> statement-breakpoint
CREATE INDEX "departure_gone" ON "departure" ("gone_at");--> statement-breakpoint
CREATE INDEX "departure_program" ON "departure" ("program_id","gone_at");--> statement-breakpoint
CREATE INDEX "departure_recorded" ON "departure" ("recorded_at");--> statement-breakpoint
ALTER TABLE "departure" ADD CONSTRAINT "departure_host_id_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "host"("id") ON DELETE CASCADE;