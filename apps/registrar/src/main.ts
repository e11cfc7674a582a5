import { runRegistrar } from './run-registrar.ts';
import { createTerminal } from './terminal/terminal.ts';

// Whoever reads our output may stop early (`dart hosts | head -1`); that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await runRegistrar(process.argv.slice(2), createTerminal());
