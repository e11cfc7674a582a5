import type { Database } from '@dart/database';
import { checkProgram, type ProgramCheck } from '../program/check.ts';
import type { ProgramInput } from '../program/register-inputs.ts';
import { readMonitorsOf } from '../program/write.ts';

/** Checks a program by all rules; where nothing is said of monitors, those that are registered by this name stay. */
export async function checkNewProgram(
  db: Database,
  input: typeof ProgramInput.$inferInput,
): Promise<ProgramCheck> {
  const check = checkProgram(input, 1);
  if (input.monitoring != null || check.program.type === 'GROUP') return check;
  return { ...check, program: { ...check.program, monitors: await readMonitorsOf(db, check.program) } };
}
