-- Operations are a noun of the change log; what happens to their targets shows in their counts.
CREATE FUNCTION log_operation_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO change_log (noun, row_id, removed)
  SELECT 'operation', id::text, TG_OP = 'DELETE' FROM changed ORDER BY changed.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER operation_inserted AFTER INSERT ON operation REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION log_operation_change();
--> statement-breakpoint
CREATE TRIGGER operation_updated AFTER UPDATE ON operation REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION log_operation_change();
--> statement-breakpoint
CREATE TRIGGER operation_deleted AFTER DELETE ON operation REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION log_operation_change();
