import type { Observation } from '../alert/plan-alerts.ts';

/** A schedule on a host that was granted one of its fires. */
export interface FireHolder {
  readonly hostId: string;
  readonly programId: string;
  readonly program: string;
  readonly schedule: string;
}

/** What is said of a host that tells nothing of its fires, or tells of them again. */
export function observationOf(
  { hostId, programId, program, schedule }: FireHolder,
  severity: 'WARNING' | 'OK',
  message: string,
  count: number,
): Observation {
  const now = new Date();
  const component = `fire:${program}:${schedule}`;
  const times = { firstAt: now, lastAt: now };
  return {
    hostId,
    programId,
    component,
    ci: '',
    severity,
    message,
    count,
    start: null,
    sequence: null,
    ...times,
  };
}
