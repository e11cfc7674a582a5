import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { addEnablingCommand } from '../programs/add-enabling-command.ts';

/** `dart enable PROGRAM ENVIRONMENT HOST`. */
export function addEnableCommand(program: Command, context: Context): void {
  addEnablingCommand(program, context, {
    name: 'enable',
    summary: 'schedule and monitor a program on a host again',
    description: 'Schedules and monitors a program on a host again.',
    enabled: true,
  });
}
