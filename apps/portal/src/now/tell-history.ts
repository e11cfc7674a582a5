import type { CommandAction } from '@dart/client/portal';
import { concerns } from '../fleet/command-target.ts';
import type { CommandRow, ProcessRow, TransitionRow } from '../fleet/rows.ts';

/** One thing that happened to a process: somebody did something, or its state changed. */
export type Happening =
  | { readonly kind: 'command'; readonly at: string; readonly command: CommandRow }
  | { readonly kind: 'transition'; readonly at: string; readonly transition: TransitionRow };

/** What people did to a process and how its state changed, the newest first. */
export function tellHistory(
  process: Pick<ProcessRow, 'host' | 'group' | 'name'>,
  commands: readonly CommandRow[],
  transitions: readonly TransitionRow[],
): Happening[] {
  const happenings: Happening[] = [
    ...commands
      .filter((command) => concerns(command, process))
      .map((command) => ({ kind: 'command' as const, at: command.requestedAt, command })),
    ...transitions.map((transition) => ({ kind: 'transition' as const, at: transition.at, transition })),
  ];
  return happenings.sort((left, right) => right.at.localeCompare(left.at));
}

const INVERSE: Partial<Record<CommandAction, CommandAction>> = { STOP: 'START', START: 'STOP' };

/** What somebody did last that can be put back now, and what puts it back. */
export function findRevert(
  process: Pick<ProcessRow, 'allowedActions'>,
  happenings: readonly Happening[],
): { readonly command: CommandRow; readonly action: CommandAction } | undefined {
  const last = happenings.find(
    (happening) =>
      happening.kind === 'command' &&
      happening.command.state === 'SUCCEEDED' &&
      ['START', 'STOP', 'RESTART'].includes(happening.command.action),
  );
  if (last?.kind !== 'command') return undefined;
  const action = INVERSE[last.command.action];
  return action !== undefined && process.allowedActions.includes(action)
    ? { command: last.command, action }
    : undefined;
}
