import { execFile } from 'node:child_process';
import { dirname, isAbsolute } from 'node:path';
import { promisify } from 'node:util';
import {
  checkBody,
  describeIssue,
  hasLogFile,
  readBody,
  readExpansions,
  sectionTypeOf,
} from '@dart/supervisor';
import type { DesiredProgram } from '../desired/desired-state.ts';
import { lookAtFile } from '../files/look-at-file.ts';
import type { Installation } from '../supervisord/installation.ts';
import { expandValue } from './expand.ts';

/**
 * Why this host can't take a program's section, as one text for people, or undefined. With any of these supervisord
 * would refuse its whole configuration, and would not start with it.
 */
export async function checkOnHost(
  program: DesiredProgram,
  includedFile: string,
  installation: Installation,
): Promise<string | undefined> {
  const { faults } = checkBody(program.configuration, sectionTypeOf(program.type));
  if (faults.length > 0) return faults.map(describeIssue).join('. ');
  const values = readBody(program.configuration);
  const expand = (key: string): string | undefined => {
    const value = values.get(key);
    return value === undefined ? undefined : expandValue(value, program.name, includedFile, installation);
  };
  const reasons: string[] = [];
  const user = expand('user');
  if (user !== undefined && !(await userExists(user))) {
    reasons.push(`user ${user} does not exist on this host; make it (useradd ${user}) or change user`);
  }
  const directory = expand('directory');
  const noDirectory =
    directory !== undefined && isAbsolute(directory) ? describeNoFolder(directory) : undefined;
  if (noDirectory !== undefined) reasons.push(`directory ${noDirectory} or change directory`);
  for (const stream of ['stdout', 'stderr'] as const) {
    const key = `${stream}_logfile`;
    const file = expand(key);
    if (file === undefined || !isAbsolute(file) || !hasLogFile(values, stream)) continue;
    const noFolder = describeNoFolder(dirname(file));
    if (noFolder !== undefined) reasons.push(`${key}: folder ${noFolder} or change ${key}`);
  }
  reasons.push(...findUnknownVariables(values, installation));
  return reasons.length === 0 ? undefined : reasons.join('. ');
}

/** A variable may come from supervisord's own environment or from an `environment` in the configuration. */
function findUnknownVariables(values: ReadonlyMap<string, string>, installation: Installation): string[] {
  const own = values.get('environment') ?? '';
  const names = new Set<string>();
  for (const value of values.values()) {
    const expansions = readExpansions(value);
    if ('names' in expansions) for (const name of expansions.names) names.add(name);
  }
  return [...names]
    .filter((name) => name.startsWith('ENV_'))
    .map((name) => name.slice(4))
    .filter((name) => !(name in installation.environment) && !own.includes(`${name}=`))
    .map(
      (name) =>
        `%(ENV_${name})s: supervisord has no variable ${name} on this host; set it there or leave it out`,
    );
}

async function userExists(user: string): Promise<boolean> {
  try {
    // `id` also knows users that come from a directory service.
    await promisify(execFile)('id', ['-u', '--', user], { timeout: 5000 });
    return true;
  } catch {
    return false;
  }
}

/** Why a path is no folder as far as the agent sees, with the next step; undefined when it is one. */
function describeNoFolder(path: string): string | undefined {
  const found = lookAtFile(path);
  if (found === 'forbidden')
    return `${path} can’t be looked at by the agent’s account; let it pass the folders above (chmod o+x)`;
  return found?.isDirectory() === true ? undefined : `${path} is no folder on this host; make it`;
}
