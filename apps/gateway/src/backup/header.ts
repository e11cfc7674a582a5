import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

const table = z.object({
  name: z.string(),
  columns: z.array(z.string()).min(1),
  /** How many rows its file has. */
  rows: z.number().int(),
});
const partition = z.object({
  table: z.string(),
  name: z.string(),
  /** As PostgreSQL writes it. */
  bound: z.string().regex(/^FOR VALUES FROM \([\w\s:'+.-]+\) TO \([\w\s:'+.-]+\)$/),
});
const header = z.object({
  format: z.literal(1),
  madeAt: z.string(),
  /** The last migration of the database: its rows fit that schema. */
  migration: z.string(),
  /** Those that others refer to come first. */
  tables: z.array(table),
  partitions: z.array(partition),
  sequences: z.array(z.object({ name: z.string(), last: z.string().regex(/^\d+$/) })),
});

/** What a backup holds. */
export type BackupHeader = z.output<typeof header>;
/** A table with its columns. */
export type BackupTable = Pick<BackupHeader['tables'][number], 'name' | 'columns'>;

/** Written last: a folder without it is no whole backup. */
export const HEADER_FILE = 'backup.json';

/** The file with the rows of a table: the text of COPY, compressed. */
export function tableFile(folder: string, name: string): string {
  return join(folder, `${name}.copy.gz`);
}

/** @throws Error where the folder has no backup that this version understands. */
export async function readHeader(folder: string): Promise<BackupHeader> {
  const text = await readFile(join(folder, HEADER_FILE), 'utf8').catch((error: unknown) => {
    const reason = `${folder} is no whole backup: ${HEADER_FILE} cannot be read there`;
    throw new Error(`${reason}. Name the folder that "backup" made.`, { cause: error });
  });
  const parsed = header.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(
    `${join(folder, HEADER_FILE)} is not as "backup" writes it: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}. Use the version of dart that made it, or a later one.`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
