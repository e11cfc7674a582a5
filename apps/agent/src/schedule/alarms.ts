import type { Alerts, Condition } from '../monitors/alerts.ts';
import type { Logger } from '@dart/runtime';

/** What an operator has to mend about schedules. */
export interface ScheduleAlarms {
  /** The same message again says nothing new. */
  raise(condition: Condition, message: string): void;
  clear(condition: Condition): void;
}

/** Alarms are alerts of severity 4, and stand in the agent's log. */
export function createScheduleAlarms(alerts: Pick<Alerts, 'hold' | 'clear'>, logger: Logger): ScheduleAlarms {
  const raised = new Map<string, string>();
  return {
    raise(condition, message) {
      if (raised.get(condition.component) === message) return;
      raised.set(condition.component, message);
      logger.error({ component: condition.component, reason: message }, 'a schedule needs an operator');
      alerts.hold(condition, 'WARNING', message);
    },
    clear(condition) {
      raised.delete(condition.component);
      alerts.clear(condition, 'the schedule starts its program again');
    },
  };
}

/** What an alarm about one schedule is about. */
export function conditionOf(program: { name: string; programId: string }, schedule: string): Condition {
  return { component: `schedule:${program.name}:${schedule}`, programId: program.programId };
}
