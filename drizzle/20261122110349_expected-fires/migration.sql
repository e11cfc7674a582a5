CREATE TABLE "expected_fire" (
	"host_id" uuid,
	"program_id" uuid,
	"schedule" text,
	"revision" integer NOT NULL,
	"nominal_at" timestamp(3) with time zone,
	"late_at" timestamp(3) with time zone,
	CONSTRAINT "expected_fire_pkey" PRIMARY KEY("host_id","program_id","schedule")
);
--> statement-breakpoint
CREATE INDEX "expected_fire_late" ON "expected_fire" ("late_at");--> statement-breakpoint
ALTER TABLE "expected_fire" ADD CONSTRAINT "expected_fire_host_id_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "host"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "expected_fire" ADD CONSTRAINT "expected_fire_program_id_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE CASCADE;