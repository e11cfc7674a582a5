import type { tables } from '@dart/database';

type Target = Pick<typeof tables.routes.$inferSelect, 'url' | 'email'>;

/** Where a route delivers to, without what could be a secret: of an address its server, of a mail server no password. */
export function describeTarget({ url, email }: Target): string {
  if (email !== null) return `${email.to.join(', ')} by ${email.host}:${email.port}`;
  const { origin, pathname } = new URL(url ?? '');
  return pathname === '/' ? origin : `${origin}/…`;
}
