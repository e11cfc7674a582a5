import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import process from 'node:process';
import { environment } from './environment.mjs';

/** Whether this is root, whose state is the machine's and whose PostgreSQL runs as another account. */
const isRoot = process.getuid?.() === 0;

/** Where the local start keeps everything: $DART_STATE_DIR, else the machine's for root, else the person's. */
export function findStateFolder() {
  const named = environment.DART_STATE_DIR;
  if (named) {
    if (isAbsolute(named)) return named;
    throw new Error(`DART_STATE_DIR is "${named}". Write it as a whole path, beginning with /.`);
  }
  if (isRoot) return '/var/lib/dart';
  return join(environment.XDG_STATE_HOME || join(homedir(), '.local', 'state'), 'dart');
}

/** Makes a folder and those above it. Node's own `recursive` never returns below /proc (seen with Node 20.20). */
function makeFolder(folder, mode) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder), mode);
  mkdirSync(folder, { mode });
}

/** Makes the folder and throws what to do when it cannot be written. */
export function prepareStateFolder(folder) {
  try {
    // As root, the account of PostgreSQL must pass through it; what is secret in it has a mode of its own.
    makeFolder(join(folder, 'logs'), isRoot ? 0o711 : 0o700);
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Error(
      `The state folder ${folder} cannot be written (${error.message}). ` +
        'Choose another, DART_STATE_DIR=/a/folder/of/yours npm start, or mend its owner and mode.',
      { cause: error },
    );
  }
}
