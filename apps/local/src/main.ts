import { createLogger, runUntilSignal } from '@dart/runtime';
import { createStarter } from './starter.ts';
import { createTerminal } from './terminal.ts';

/** Supervisords get ten seconds for their programs, then portal, gateway and database end. */
const STOP_DEADLINE_MS = 40_000;

// A closed terminal is a Ctrl-C: what was started would outlive it unseen.
process.on('SIGHUP', () => process.kill(process.pid, 'SIGTERM'));
const starter = createStarter(process.argv.slice(2), createTerminal());
// The starter speaks to a person, on the terminal; its parts have logs of their own.
await runUntilSignal(starter, {
  logger: createLogger('local', 'silent'),
  stopDeadlineMs: STOP_DEADLINE_MS,
});
if (process.connected) process.disconnect();
