/** What PostgreSQL's JSON can't hold: NUL, and halves of surrogate pairs. */
const UNSTORABLE = /\0|\p{Surrogate}/gu;

/** Rows as the JSON of a `jsonb_to_recordset`; characters that PostgreSQL can't hold become U+FFFD. */
export function toRecordset(rows: readonly unknown[]): string {
  return JSON.stringify(rows, (_key, value: unknown) =>
    typeof value === 'string' ? value.replace(UNSTORABLE, '\uFFFD') : value,
  );
}
