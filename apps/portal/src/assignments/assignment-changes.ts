import {
  AssignProgramDocument,
  SetAssignmentEnabledDocument,
  UnassignProgramDocument,
  type PortalAssignmentLineFragment,
} from '@dart/client/portal';
import { plural } from '../fleet/plural.ts';
import { inTurn, step, type Reversible } from '../live/use-reversible.ts';

export type AssignmentLine = PortalAssignmentLineFragment;

const nameOf = ({ program, host }: AssignmentLine) => ({
  program: program.name,
  environment: program.environment,
  host: host.name,
});

/** "web on host-1", or how many there are. */
function subjectOf(lines: readonly AssignmentLine[]): string {
  const [only] = lines;
  return lines.length === 1 && only !== undefined
    ? `${only.program.name} on ${only.host.name}`
    : plural(lines.length, 'assignment');
}

const set = (line: AssignmentLine, enabled: boolean) =>
  step(SetAssignmentEnabledDocument, { input: { ...nameOf(line), enabled } });

/** As it was: what was disabled is so again. */
function assign(line: AssignmentLine) {
  const again = step(AssignProgramDocument, { input: nameOf(line) });
  return line.enabled ? again : inTurn(again, set(line, false));
}

/** Enables or disables programs on hosts; those that are so already stay out of it. */
export function enable(lines: readonly AssignmentLine[], enabled: boolean): Reversible {
  const others = lines.filter((line) => line.enabled !== enabled);
  return {
    done: `${enabled ? 'Enabled' : 'Disabled'} ${subjectOf(others)}`,
    wish: `${enabled ? 'Enable' : 'Disable'} ${subjectOf(others)}`,
    changes: others.map((line) => ({ act: set(line, enabled), undo: set(line, !enabled) })),
  };
}

/** Takes programs off hosts; what runs keeps running until the host is updated. */
export function unassign(lines: readonly AssignmentLine[]): Reversible {
  return {
    done: `Unassigned ${subjectOf(lines)}`,
    wish: `Unassign ${subjectOf(lines)}`,
    changes: lines.map((line) => ({
      act: step(UnassignProgramDocument, { input: nameOf(line) }),
      undo: assign(line),
    })),
  };
}
