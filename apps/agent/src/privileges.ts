import { execFileSync } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AgentConfiguration } from './configuration.ts';

/** The agent can't be who it should be, or can't write where it must; the message says what to do. */
export class PrivilegesError extends Error {
  override readonly name = 'PrivilegesError';
}

type Wanted = Pick<
  AgentConfiguration,
  'DART_USER' | 'DART_GROUP' | 'DART_AGENT_DIR' | 'DART_CONFIGURATION_FILE'
>;

/**
 * Becomes the configured user and group, with the user's supplementary groups, before anything is written; then makes
 * sure that this user can write where the agent must.
 * @throws PrivilegesError
 */
export function assumeUser(configuration: Wanted): void {
  const { DART_USER: user, DART_GROUP: group, DART_AGENT_DIR: folder } = configuration;
  if (user !== undefined) dropTo(user, group);
  else if (group !== undefined) {
    throw new PrivilegesError(`DART_GROUP is ${group}, but there is no DART_USER; set DART_USER, too`);
  }
  const name = user ?? String(process.getuid?.());
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const owner = user === undefined ? name : `${user}:${group ?? ''}`;
    throw new PrivilegesError(
      `DART_AGENT_DIR ${folder} cannot be written by user ${name}; as root: mkdir -p ${folder} && chown -R ${owner} ${folder}`,
      { cause: error },
    );
  }
  const place = dirname(configuration.DART_CONFIGURATION_FILE);
  try {
    // The file is replaced by a rename, so its folder has to be writable.
    accessSync(place, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new PrivilegesError(
      `The folder of DART_CONFIGURATION_FILE, ${place}, cannot be written by user ${name}; give the agent a folder of its own there and include it in supervisord's configuration`,
      { cause: error },
    );
  }
}

function dropTo(user: string, group: string | undefined): void {
  const uid = askId('-u', user, 'DART_USER');
  if (process.getuid?.() === uid) return;
  if (process.getuid?.() !== 0) {
    throw new PrivilegesError(
      `DART_USER is ${user}, but the agent was started as user ${String(process.getuid?.())}, and only root can become another; leave out DART_USER, or leave out user= in the agent's section`,
    );
  }
  const gid = group === undefined ? askId('-g', user, 'DART_USER') : askGroup(group);
  // Node's types do not know it.
  (process as unknown as { initgroups(user: string, group: number): void }).initgroups(user, gid);
  process.setgid?.(gid);
  process.setuid?.(uid);
}

/** `id` also knows users that come from a directory service. */
function askId(option: '-u' | '-g', user: string, variable: string): number {
  try {
    return Number(execFileSync('id', [option, '--', user], { encoding: 'utf8', stdio: 'pipe' }));
  } catch (error) {
    throw new PrivilegesError(
      `${variable} is ${user}, but this host has no such user; make it (useradd --system ${user}) or change ${variable}`,
      { cause: error },
    );
  }
}

function askGroup(group: string): number {
  try {
    return Number(
      execFileSync('getent', ['group', group], { encoding: 'utf8', stdio: 'pipe' }).split(':')[2],
    );
  } catch (error) {
    throw new PrivilegesError(
      `DART_GROUP is ${group}, but this host has no such group; make it (groupadd --system ${group}) or leave it out`,
      { cause: error },
    );
  }
}
