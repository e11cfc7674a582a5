import type { Database } from '@dart/database';
import {
  needsLogEvents,
  OUTPUT_STREAMS,
  readOutputValues,
  renderSection,
  sectionTypeOf,
} from '@dart/supervisor';
import { parseSchedule } from '@dart/supervisor/schedule';
import type { InputIssue } from '../errors/errors.ts';
import type { CheckedProgram } from '../program/check.ts';
import type { ProgramInput } from '../program/register-inputs.ts';
import { previewOf, type SchedulePreview } from '../schedule/preview.ts';
import { checkNewProgram } from './check.ts';
import { chosenHosts, NO_HOSTS, reviewHosts, type HostReview } from './hosts.ts';
import type { HostChoiceInput } from './inputs.ts';

/** What would become of a program if it were created as it is given. */
export interface ProgramReview {
  readonly program: CheckedProgram;
  readonly faults: readonly InputIssue[];
  readonly warnings: readonly InputIssue[];
  readonly section: string;
  readonly schedules: readonly SchedulePreview[];
  readonly hosts: HostReview;
}

/** Next fires that are shown of each schedule. */
const FIRES = 5;

/** Looks at a program and where it shall run; nothing is stored. @throws InvalidInputError, NotFoundError for the hosts */
export async function reviewProgram(
  db: Database,
  input: typeof ProgramInput.$inferInput,
  choice: typeof HostChoiceInput.$inferInput,
): Promise<ProgramReview> {
  const { program, faults, warnings } = await checkNewProgram(db, input);
  const where = await chosenHosts(db, choice);
  const isReadable = !faults.some(({ field }) => /^schedules?\b/.test(field));
  const schedules = isReadable
    ? program.schedules.map((schedule) => previewOf(parseSchedule(schedule), FIRES, new Date()))
    : [];
  const hosts = where === undefined ? NO_HOSTS : await reviewHosts(db, where, program);
  return { program, faults, warnings, section: render(program), schedules, hosts };
}

/** The section as a host writes it, as far as that can be told without the host. */
function render({ name, type: word, configuration, monitors }: CheckedProgram): string {
  const type = sectionTypeOf(word);
  const values = readOutputValues(configuration);
  const watched = new Set(monitors.map(({ stream }) => stream?.toLowerCase()));
  const logEvents = OUTPUT_STREAMS.filter(
    (stream) => watched.has(stream) && needsLogEvents(type, values, stream),
  );
  return renderSection({ name, type, configuration, logEvents });
}
