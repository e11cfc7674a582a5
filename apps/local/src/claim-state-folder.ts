import { access, constants, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toError } from '@dart/runtime';
import type { Layout } from './layout.ts';
import { makeFolder } from './make-folder.ts';
import { writePrivateFile } from './write-private-file.ts';

/** What is wrong and what to do, for a person; no trace of ours helps. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** Makes the state folder this start's own, or throws StartError with what stands in the way. */
export async function claimStateFolder(stateFolder: string, layout: Layout): Promise<void> {
  try {
    // As root, the account of PostgreSQL must pass through; what is secret in it has a mode of its own.
    const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
    makeFolder(join(stateFolder, 'logs'), mode);
    await access(stateFolder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartError(
      `The state folder ${stateFolder} cannot be written (${toError(error).message}). ` +
        'Choose another, DART_STATE_DIR=/a/folder/of/yours npm start, or mend its owner and mode.',
      { cause: error },
    );
  }
  const pids = [...(await readPids(layout.starterFile)), ...(await readPids(layout.runFile))];
  const running = await findRunning(pids);
  if (running !== undefined) {
    throw new StartError(
      `dart runs already with its state in ${stateFolder} (process ${running}). End it with \`npm stop\`, ` +
        'or start a second one beside it with another DART_STATE_DIR and other ports.',
    );
  }
  await writePrivateFile(layout.starterFile, `${JSON.stringify({ pid: process.pid })}\n`);
}

/** The ids of processes in a file that a start has written; none when there is no such file. */
async function readPids(file: string): Promise<number[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return [...text.matchAll(/"(?:pid|supervisordPid)":\s*(\d+)/g)].map(([, pid]) => Number(pid));
}

/** The first that lives and is a part of dart: ids are given again, and a stranger must not block a start. */
async function findRunning(pids: readonly number[]): Promise<number | undefined> {
  for (const pid of pids) {
    const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    const isOurs = /local\.mjs|gateway\.mjs|portal\.mjs|next-server|supervisord/.test(commandLine);
    if (isOurs && pid !== process.pid) return pid;
  }
  return undefined;
}
