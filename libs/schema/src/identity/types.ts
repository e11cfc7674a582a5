import { builder } from '../builder.ts';
import type { Identity } from '../context.ts';
import { RoleEnum } from '../enums.ts';
import { refuseAccess } from './scopes.ts';

export const IdentityType = builder.objectRef<Identity>('Identity').implement({
  description: 'Who makes the request.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The person’s, tool’s or host’s name.' }),
    role: t.expose('role', { type: RoleEnum, description: 'What the credential allows.' }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the credential ends; null: never.',
    }),
  }),
});

builder.queryField('me', (t) =>
  t.field({
    type: IdentityType,
    description: 'Who makes this request.',
    authScopes: { signedIn: true },
    resolve: (_root, _input, context) => {
      if (!context.identity) throw refuseAccess(context);
      return context.identity;
    },
  }),
);
