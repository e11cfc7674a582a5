// `npm stop`: ends what `npm start` runs for this state folder, and waits until it has ended.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { findStateFolder } from './state-folder.mjs';
import { isOurs } from './process-check.mjs';

/** Supervisords get ten seconds for their programs, then gateway and database end. */
const DEADLINE_MS = 45_000;

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Ends processes by TERM and waits for that; those that are left are named. */
async function end(pids) {
  for (const pid of pids) process.kill(pid, 'SIGTERM');
  const deadline = Date.now() + DEADLINE_MS;
  while (pids.some(isOurs)) {
    if (Date.now() > deadline) {
      throw new Error(
        `Still running after ${DEADLINE_MS / 1000} s: ${pids.filter(isOurs).join(', ')}. kill -9 ends them.`,
      );
    }
    await delay(50);
  }
}

try {
  const folder = findStateFolder();
  const starter = readJson(join(folder, 'starter.json'))?.pid;
  const run = readJson(join(folder, 'run.json'));
  if (isOurs(starter)) {
    await end([starter]);
    process.stdout.write('dart has stopped; its data is kept.\n');
  } else {
    // The starter was killed: what it started is ended by what it wrote about that, hosts first.
    const left = [
      ...(run?.hosts ?? []).map((host) => host.supervisordPid),
      run?.portal?.pid,
      run?.gateway?.pid,
    ];
    const alive = left.filter(isOurs);
    for (const pid of alive) await end([pid]);
    for (const name of ['run.json', 'starter.json']) rmSync(join(folder, name), { force: true });
    process.stdout.write(
      alive.length === 0 ? `No dart runs with its state in ${folder}.\n` : 'What was left has stopped.\n',
    );
  }
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
