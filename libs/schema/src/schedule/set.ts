import type { Context } from '../context.ts';
import { clearGoneAlerts } from '../alert/clear-gone.ts';
import { InvalidInputError, type InputIssue } from '../errors/errors.ts';
import { raiseDesiredVersions } from '../host/desired-version.ts';
import { findScheduledWants } from '../program/check.ts';
import { readRegistered, writePrograms } from '../program/write.ts';
import { inTransaction } from '../transaction.ts';
import type { SetSchedulesInput } from './inputs.ts';
import { readSchedules } from './read.ts';

/**
 * Registers a program anew with these schedules and all else as it is, unless it is at another revision than the one that
 * was looked at. @throws InvalidInputError, NotFoundError, ConflictError
 */
export async function setSchedules(
  context: Context,
  input: typeof SetSchedulesInput.$inferInput,
): Promise<{ id: string; warnings: readonly InputIssue[] }> {
  const { program: name, environment, expectedRevision, schedules: inputs } = input;
  const faults: InputIssue[] = [];
  const warnings: InputIssue[] = [];
  const complainTo = (list: InputIssue[]) => (field: string, rule: string, message: string) => {
    list.push({ entry: null, name, field, rule, message });
  };
  const complain = complainTo(faults);
  const warn = complainTo(warnings);
  const schedules = readSchedules(null, inputs, complain, warn);
  return inTransaction(context.db, async (tx) => {
    const program = await readRegistered(tx, name, environment);
    if (program.type === 'GROUP' && schedules.length > 0)
      complain('schedules', 'group', 'are for programs; give them to those of the group');
    if (faults.length > 0)
      throw new InvalidInputError(
        'The schedule was not changed.',
        'Mend what is named and save again.',
        faults,
      );
    if (schedules.length > 0)
      for (const message of findScheduledWants(program.configuration))
        warn('supervisor', 'scheduled', message);
    const written = await writePrograms(tx, context, [{ ...program, schedules }], expectedRevision);
    const changed = written.filter(({ isChanged }) => isChanged).map(({ id }) => id);
    await raiseDesiredVersions(tx, { programIds: changed });
    await clearGoneAlerts(tx, { programIds: changed });
    return { id: written[0]?.id ?? '', warnings };
  });
}
