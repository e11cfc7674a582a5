CREATE TABLE "heartbeat" (
	"host_id" uuid,
	"program_id" uuid,
	"renewed_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "heartbeat_pkey" PRIMARY KEY("host_id","program_id")
);
--> statement-breakpoint
ALTER TABLE "heartbeat" ADD CONSTRAINT "heartbeat_host_id_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "host"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "heartbeat" ADD CONSTRAINT "heartbeat_program_id_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "program"("id") ON DELETE CASCADE;