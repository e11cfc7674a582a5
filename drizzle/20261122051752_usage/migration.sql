CREATE TABLE "process_usage" (
	"process_id" uuid PRIMARY KEY,
	"pid" integer NOT NULL,
	"cpu_percent" real NOT NULL,
	"memory_bytes" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "host_liveness" ADD COLUMN "load1" real;--> statement-breakpoint
ALTER TABLE "host_liveness" ADD COLUMN "load5" real;--> statement-breakpoint
ALTER TABLE "host_liveness" ADD COLUMN "load15" real;--> statement-breakpoint
ALTER TABLE "host_liveness" ADD COLUMN "memory_available_bytes" bigint;--> statement-breakpoint
ALTER TABLE "host_liveness" ADD COLUMN "log_disk_bytes" bigint;--> statement-breakpoint
ALTER TABLE "host_liveness" ADD COLUMN "log_disk_free_bytes" bigint;--> statement-breakpoint
ALTER TABLE "run" ADD COLUMN "peak_memory_bytes" bigint;--> statement-breakpoint
ALTER TABLE "run" ADD COLUMN "cpu_ms" bigint;--> statement-breakpoint
ALTER TABLE "process_usage" ADD CONSTRAINT "process_usage_process_id_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "process"("id") ON DELETE CASCADE;