import { cookies } from 'next/headers';
import { SESSION_COOKIE } from './session-cookie.ts';

/** The bearer token of whoever asks for this page; undefined for strangers. */
export async function readSession(): Promise<string | undefined> {
  const value = (await cookies()).get(SESSION_COOKIE)?.value;
  return value === '' ? undefined : value;
}
