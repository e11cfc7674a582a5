/**
 * `__Host-`: only over TLS (or to this very machine), only for this host, on all its paths. Set by another host or
 * over plain HTTP, browsers refuse it.
 */
export const SESSION_COOKIE = '__Host-dart';

const ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=Lax';

/** The cookie that keeps a session's token until it expires. */
export function createSessionCookie(token: string, expiresAt: string | null): string {
  const expiry = expiresAt === null ? '' : `; Expires=${new Date(expiresAt).toUTCString()}`;
  return `${SESSION_COOKIE}=${encodeURIComponent(token)}; ${ATTRIBUTES}${expiry}`;
}

/** The cookie that ends a session in the browser. */
export const CLEARED_SESSION_COOKIE = `${SESSION_COOKIE}=; ${ATTRIBUTES}; Max-Age=0`;
