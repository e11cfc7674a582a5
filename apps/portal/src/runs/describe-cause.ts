import type { RunCause } from '@dart/client/portal';

/** What starts a run, in as few words as there are. */
export const CAUSE_WORDS: Readonly<Record<RunCause, string>> = {
  FIRE: 'Schedule',
  COMMAND: 'Order',
  AUTORESTART: 'Restart by supervisord',
  AUTOSTART: 'Start of supervisord',
  OUTSIDE: 'Outside dart',
  UNKNOWN: 'Not known',
};
