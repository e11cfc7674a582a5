import { spawn } from 'node:child_process';

/** How many of its last lines are shown of a tool that failed. */
const SHOWN_LINES = 25;

/** Runs a tool without showing what it says; a failure carries its last lines. Resolves to all that it said. */
export function runQuietly(command, words, { cwd, environment } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { cwd, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (said += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
    child.once('error', (error) => reject(new Error(`${command} cannot be run: ${error.message}`)));
    child.once('close', (code, signal) => {
      if (code === 0) return resolve(said);
      const end = said.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n');
      reject(
        new Error(`\`${[command, ...words].join(' ')}\` failed (${signal ?? `exit code ${code}`}):\n${end}`),
      );
    });
  });
}
