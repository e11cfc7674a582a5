import type { CommandAction } from '@dart/client/portal';

interface Words {
  /** On the button. */
  readonly verb: string;
  /** While nobody has confirmed it. */
  readonly doing: string;
  /** When it has worked. */
  readonly done: string;
}

/** The words of each action, in the order in which they are offered. */
export const ACTION_WORDS: Readonly<Record<CommandAction, Words>> = {
  START: { verb: 'Start', doing: 'Starting…', done: 'Started' },
  RESTART: { verb: 'Restart', doing: 'Restarting…', done: 'Restarted' },
  STOP: { verb: 'Stop', doing: 'Stopping…', done: 'Stopped' },
  SIGNAL: { verb: 'Signal', doing: 'Signalling…', done: 'Signalled' },
  WRITE_STDIN: { verb: 'Write', doing: 'Writing…', done: 'Written' },
  CLEAR_LOGS: { verb: 'Clear logs', doing: 'Clearing logs…', done: 'Logs cleared' },
  UPDATE: { verb: 'Update', doing: 'Updating…', done: 'Updated' },
  ADD: { verb: 'Add', doing: 'Adding…', done: 'Added' },
  REMOVE: { verb: 'Remove', doing: 'Removing…', done: 'Removed' },
  REREAD: { verb: 'Reread', doing: 'Rereading…', done: 'Reread' },
  REWRITE: { verb: 'Rewrite', doing: 'Rewriting…', done: 'Rewritten' },
};
