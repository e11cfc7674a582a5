import type { CommandActionName } from '@dart/supervisor';
import type { Installation } from '../supervisord/installation.ts';
import type { CommandResultEntry } from './journal.ts';
import { faultResult } from './outcome.ts';

/** Refuses what the agent can't do to itself: it would be gone before it could finish or tell. */
export type RefuseOwnGroup = (action: CommandActionName) => CommandResultEntry;

/** How supervisorctl does it instead, on the host. */
const INSTEAD: Partial<Record<CommandActionName, (group: string) => string>> = {
  START: (group) => `start ${group}`,
  STOP: (group) => `stop ${group}`,
  SIGNAL: (group) => `signal SIGNAL ${group}`,
  UPDATE: (group) => `update ${group}`,
  ADD: (group) => `add ${group}`,
  REMOVE: (group) => `stop ${group} && supervisorctl remove ${group}`,
};

/** The refusal for the agent's own group, with the exact line to run on the host. */
export function createOwnGroupRefusal(
  group: string,
  { configurationFile }: Pick<Installation, 'configurationFile'>,
): RefuseOwnGroup {
  const supervisorctl =
    configurationFile === undefined ? 'supervisorctl' : `supervisorctl -c ${configurationFile}`;
  return (action) => {
    const words = (INSTEAD[action] ?? (() => `restart ${group}`))(group);
    const line = `${supervisorctl} ${words.replace('supervisorctl', supervisorctl)}`;
    return faultResult(
      group,
      'FAILED',
      `this is the agent itself, which can't do it to its own group; on the host run: ${line}`,
    );
  };
}
