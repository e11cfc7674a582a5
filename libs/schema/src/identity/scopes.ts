import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';

/** What a field or type may ask of the caller; a role holds all that the lesser roles hold. */
export interface Scopes {
  /** Anybody at all: enrolment and sign-in, which check what they are given. */
  anyone: boolean;
  /** Anybody who is signed in, agents included. */
  signedIn: boolean;
  viewer: boolean;
  operator: boolean;
  admin: boolean;
  agent: boolean;
}

export function scopesOf({ identity }: Context): Scopes {
  const role = identity?.role;
  const admin = role === 'ADMIN';
  const operator = admin || role === 'OPERATOR';
  return {
    anyone: true,
    signedIn: role !== undefined,
    viewer: operator || role === 'VIEWER',
    operator,
    admin,
    agent: role === 'AGENT',
  };
}

/** The error for a caller without the needed scope. */
export function refuseAccess({ identity }: Context): GraphQLError {
  return identity
    ? new GraphQLError(
        `${identity.name} may not do this as ${identity.role.toLowerCase()}. Ask an administrator for a token with a higher role.`,
        { extensions: { code: 'FORBIDDEN', http: { status: 200 } } },
      )
    : new GraphQLError(
        'Not signed in. Send a bearer token, or open the sign-in link that the start printed.',
        {
          extensions: { code: 'UNAUTHENTICATED' },
        },
      );
}
