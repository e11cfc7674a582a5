-- Alerts are a noun of the change log, as the nouns of the first triggers are.
CREATE FUNCTION log_alert_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO change_log (noun, row_id, host_id, program_id, removed)
  SELECT 'alert', id::text, host_id, program_id, TG_OP = 'DELETE' FROM changed ORDER BY changed.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER alert_inserted AFTER INSERT ON alert REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION log_alert_change();
--> statement-breakpoint
CREATE TRIGGER alert_updated AFTER UPDATE ON alert REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION log_alert_change();
--> statement-breakpoint
CREATE TRIGGER alert_deleted AFTER DELETE ON alert REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION log_alert_change();
