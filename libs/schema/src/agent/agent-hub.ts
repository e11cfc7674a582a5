import type { tables } from '@dart/database';
import type { LogRequest } from '../log/log-hub.ts';

type Command = typeof tables.commands.$inferSelect;

/** What the gateway has to say to one host's agent. */
export type AgentMessage =
  | { readonly kind: 'CommandOffered'; readonly command: Command }
  | { readonly kind: 'DesiredStateChanged'; readonly version: number }
  | { readonly kind: 'LogRequested'; readonly request: LogRequest }
  | { readonly kind: 'AgentReset'; readonly reason: string };

/** The gateway's side of the agents' streams. */
export interface AgentHub {
  /**
   * The messages for one host's agent from now on, commands that wait first; the host counts as connected until the
   * iteration ends.
   */
  connect(hostId: string, credentialId: string): AsyncIterable<AgentMessage>;
}
