import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { addEnablingCommand } from '../programs/add-enabling-command.ts';

/** `dart disable PROGRAM ENVIRONMENT HOST`. */
export function addDisableCommand(program: Command, context: Context): void {
  addEnablingCommand(program, context, {
    name: 'disable',
    summary: 'neither schedule nor monitor a program on a host',
    description: 'Neither schedules nor monitors a program on a host. What runs keeps running.',
    enabled: false,
  });
}
