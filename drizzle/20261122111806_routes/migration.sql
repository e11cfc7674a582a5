CREATE TABLE "alert_notice" (
	"alert_id" uuid PRIMARY KEY,
	"severity" text NOT NULL,
	"acknowledged_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "delivery" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "delivery_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"route_id" uuid NOT NULL,
	"alert_id" uuid NOT NULL,
	"event" text NOT NULL,
	"severity" text NOT NULL,
	"content" jsonb NOT NULL,
	"state" text DEFAULT 'WAITING' NOT NULL,
	"suppression" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"result" text,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "route" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"name" text NOT NULL,
	"enabled" boolean DEFAULT true NOT NULL,
	"severities" text[] NOT NULL,
	"environments" text[] NOT NULL,
	"labels" jsonb NOT NULL,
	"target" text NOT NULL,
	"url" text,
	"secret" text,
	"email" jsonb,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "delivery_due" ON "delivery" ("route_id","due_at") WHERE "state" IN ('WAITING', 'SENDING');--> statement-breakpoint
CREATE INDEX "delivery_order" ON "delivery" ("alert_id","route_id","position");--> statement-breakpoint
CREATE INDEX "delivery_newest" ON "delivery" ("position");--> statement-breakpoint
CREATE INDEX "delivery_finished" ON "delivery" ("finished_at");--> statement-breakpoint
CREATE INDEX "delivery_dead" ON "delivery" ("position") WHERE "state" = 'DEAD';--> statement-breakpoint
CREATE UNIQUE INDEX "delivery_suppressed" ON "delivery" ("alert_id","route_id","event","severity") WHERE "state" = 'SUPPRESSED';--> statement-breakpoint
CREATE UNIQUE INDEX "route_name" ON "route" ("name");--> statement-breakpoint
ALTER TABLE "alert_notice" ADD CONSTRAINT "alert_notice_alert_id_alert_id_fkey" FOREIGN KEY ("alert_id") REFERENCES "alert"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_route_id_route_id_fkey" FOREIGN KEY ("route_id") REFERENCES "route"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_alert_id_alert_id_fkey" FOREIGN KEY ("alert_id") REFERENCES "alert"("id") ON DELETE CASCADE;