import { createHash } from 'node:crypto';

/** What PostgreSQL's JSON can't hold: NUL, and halves of surrogate pairs. */
const UNSTORABLE = /\0|\p{Surrogate}/gu;

/** A group's and a process's name are keys of indexes together, and those hold 2,704 bytes. */
const NAMES = ['group', 'name', 'process'];
const MOST_NAME_BYTES = 1000;
const KEPT_CHARACTERS = 200;

/** A name that is too long keeps its begin; a digest of the whole keeps it apart from others that begin so. */
function shorten(name: string): string {
  if (Buffer.byteLength(name) <= MOST_NAME_BYTES) return name;
  return `${name.slice(0, KEPT_CHARACTERS)}…${createHash('sha256').update(name).digest('hex').slice(0, 16)}`;
}

/** Rows as the JSON of a `jsonb_to_recordset`; characters that PostgreSQL can't hold become U+FFFD, long names are shortened. */
export function toRecordset(rows: readonly unknown[]): string {
  return JSON.stringify(rows, (key, value: unknown) =>
    typeof value === 'string'
      ? (NAMES.includes(key) ? shorten(value) : value).replace(UNSTORABLE, '\uFFFD')
      : value,
  );
}
