import type { CommandActionName } from '@dart/supervisor';
import type { Installation } from '../supervisord/installation.ts';
import type { CommandResultEntry } from './journal.ts';
import { faultResult } from './outcome.ts';

/** The groups that are dart itself. The agent can't do to itself what it would be gone from before it could tell. */
export interface OwnGroups {
  /** Whether a group is the agent's own, or that of its listener of log events. */
  has(group: string): boolean;
  refuse(group: string, action: CommandActionName): CommandResultEntry;
}

/** How supervisorctl does it instead, on the host. */
const INSTEAD: Partial<Record<CommandActionName, (group: string) => string>> = {
  START: (group) => `start ${group}`,
  STOP: (group) => `stop ${group}`,
  SIGNAL: (group) => `signal SIGNAL ${group}`,
  UPDATE: (group) => `update ${group}`,
  ADD: (group) => `add ${group}`,
  REMOVE: (group) => `stop ${group} && supervisorctl remove ${group}`,
};

/** dart's own groups; a refusal says the exact line to run on the host. */
export function createOwnGroups(
  agent: string,
  logListener: string,
  { configurationFile }: Pick<Installation, 'configurationFile'>,
): OwnGroups {
  const supervisorctl =
    configurationFile === undefined ? 'supervisorctl' : `supervisorctl -c ${configurationFile}`;
  const reasons: Readonly<Record<string, string>> = {
    [agent]: "this is the agent itself, which can't do it to its own group",
    [logListener]: 'this is the agent’s listener of log events, which it adds and removes by itself',
  };
  return {
    has: (group) => Object.hasOwn(reasons, group),
    refuse(group, action) {
      const words = (INSTEAD[action] ?? (() => `restart ${group}`))(group);
      const line = `${supervisorctl} ${words.replace('supervisorctl', supervisorctl)}`;
      return faultResult(group, 'FAILED', `${reasons[group] ?? ''}; on the host run: ${line}`);
    },
  };
}
