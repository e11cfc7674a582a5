import type { Database } from '@dart/database';
import { sql } from 'drizzle-orm';

/** The body of a program’s section, as it was registered. */
export interface SectionText {
  readonly revision: number;
  readonly configuration: string;
}

interface Wanted {
  readonly programId: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** The texts of revisions, read in one statement. Null: there is no such revision. */
export async function loadTexts(
  db: Database,
  sections: readonly Wanted[],
): Promise<(programId: string, revision: number | null) => SectionText | null> {
  const keys = new Set(
    sections.flatMap(({ programId, before, after }) =>
      [before, after].flatMap((revision) => (revision === null ? [] : `${programId} ${revision}`)),
    ),
  );
  const wanted = Array.from(keys, (key) => {
    const [programId, revision] = key.split(' ');
    return { programId, revision: Number(revision) };
  });
  const { rows } =
    wanted.length === 0
      ? { rows: [] }
      : await db.execute<{ program_id: string; number: number; configuration: string }>(sql`
          SELECT r.program_id, r.number, r.configuration
          FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) AS w("programId" uuid, revision int)
          JOIN program_revision r ON r.program_id = w."programId" AND r.number = w.revision`);
  const texts = new Map(
    rows.map(({ program_id, number, configuration }) => [
      `${program_id} ${number}`,
      { revision: number, configuration },
    ]),
  );
  return (programId, revision) => texts.get(`${programId} ${revision}`) ?? null;
}
