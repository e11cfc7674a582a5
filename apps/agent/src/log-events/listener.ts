import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readAgentCommand } from '@dart/supervisor';
import type { AgentConfiguration } from '../configuration.ts';
import type { LogListener } from './section.ts';

/** In the agent's folder, which only its own account may enter. */
export const LOG_EVENTS_SOCKET = 'logs.sock';

type Known = Pick<AgentConfiguration, 'SUPERVISOR_GROUP_NAME' | 'DART_AGENT_DIR' | 'DART_USER'>;

/** The listener of log events of this agent: the same file, under the same account. */
export function describeLogListener(configuration: Known, supervisordPid: number): LogListener {
  const { SUPERVISOR_GROUP_NAME: group, DART_AGENT_DIR: folder, DART_USER: user } = configuration;
  const [, bundle = ''] = process.argv;
  return {
    name: `${group}-logs`,
    command: [...readAgentCommand(bundle), '--logs', resolve(folder, LOG_EVENTS_SOCKET)],
    user: user ?? findOwnUser(supervisordPid),
  };
}

/** The agent's own account, where its section in supervisord's configuration names one. */
function findOwnUser(supervisordPid: number): string | undefined {
  const own = process.getuid?.();
  const owner = statSync(`/proc/${supervisordPid}`, { throwIfNoEntry: false })?.uid;
  return own === undefined || owner === undefined || own === owner ? undefined : String(own);
}
