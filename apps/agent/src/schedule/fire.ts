import type { ScheduleDefinition } from '@dart/supervisor/schedule';
import type { DesiredProgram } from '../desired/desired-state.ts';

/** A nominal time of a schedule that is due on this host. */
export interface Fire {
  readonly program: Pick<DesiredProgram, 'programId' | 'name' | 'revision'>;
  readonly schedule: Pick<ScheduleDefinition, 'name' | 'overlap' | 'limitSeconds' | 'once'>;
  readonly nominalMs: number;
}

/** The part of a fire's identity that stays from one nominal time to the next; environment and host lie in the id and in this folder. */
export function scheduleKey(programId: string, schedule: string): string {
  return `${programId}/${schedule}`;
}

/** The schedule that a fire is for. */
export function keyOf({ program, schedule }: Fire): string {
  return scheduleKey(program.programId, schedule.name);
}
