import type { CommandRow, ProcessRow } from './rows.ts';

/** The exact name of one process, also where its group has the same name. */
export const targetOf = ({ group, name }: Pick<ProcessRow, 'group' | 'name'>): string => `${group}:${name}`;

/** Whether a command means this process: by its own name, its group's, or with all others of the host. */
export function concerns(command: CommandRow, process: Pick<ProcessRow, 'host' | 'group' | 'name'>): boolean {
  if (command.host.id !== process.host.id) return false;
  const { group } = process;
  const names = [targetOf(process), group, `${group}:*`, 'all'];
  return command.targets.some((target) => names.includes(target));
}

/** Whether a command still has a result to come. */
export const isOpen = ({ state }: Pick<CommandRow, 'state'>): boolean =>
  state === 'QUEUED' || state === 'DELIVERED' || state === 'RUNNING';
