import type { CredentialKind, Database, Role } from '@dart/database';
import type { Logger } from '@dart/runtime';
import type { AgentHub } from './agent/agent-hub.ts';
import type { LiveHub } from './live/live-hub.ts';
import type { LogHub } from './log/log-hub.ts';
import type { RouteTester } from './route/tester.ts';

/** Who makes a request: a person, a tool or a host's agent. */
export interface Identity {
  readonly credentialId: string;
  /** ACCESS: a token that a person or a tool was given; SESSION: the portal's; AGENT: a host's. */
  readonly kind: CredentialKind;
  readonly name: string;
  readonly role: Role;
  /** Set for agents: the only host they may speak for. */
  readonly hostId: string | null;
  readonly expiresAt: Date | null;
}

/** What every resolver gets; made for each request by the gateway. */
export interface Context {
  readonly db: Database;
  /** Null for a request without a bearer token. */
  readonly identity: Identity | null;
  readonly requestId: string;
  readonly logger: Logger;
  readonly live: LiveHub;
  readonly agents: AgentHub;
  readonly logs: LogHub;
  readonly routes: RouteTester;
}
