import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits behind a prefix that tells what it is, e.g. `dart_access_…`: easy to find in a leak. */
export function createSecret(kind: string): string {
  return `dart_${kind.toLowerCase()}_${randomBytes(32).toString('base64url')}`;
}

/** What is stored of a secret. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
