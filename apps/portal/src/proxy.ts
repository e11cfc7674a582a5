import { NextResponse, type NextRequest } from 'next/server';
import { createPolicy, SECURITY_HEADERS } from './gate/security-headers.ts';
import { SESSION_COOKIE } from './session/session-cookie.ts';

/** Pages that are for those who have no session yet. */
const OPEN_PATHS = new Set(['/login']);

/** Runs before each page: sends strangers to the sign-in, and gives the answer its policy with a fresh nonce. */
export function proxy(request: NextRequest): NextResponse {
  const policy = createPolicy(crypto.randomUUID());
  const response =
    !OPEN_PATHS.has(request.nextUrl.pathname) && !request.cookies.has(SESSION_COOKIE)
      ? redirectToSignIn(request)
      : goOn(request, policy);
  response.headers.set('Content-Security-Policy', policy);
  for (const [name, value] of SECURITY_HEADERS) response.headers.set(name, value);
  return response;
}

function redirectToSignIn(request: NextRequest): NextResponse {
  const url = request.nextUrl.clone();
  url.pathname = '/login';
  url.search = '';
  return NextResponse.redirect(url, 307);
}

/** Next finds the nonce for its own scripts in the policy of the request. */
function goOn(request: NextRequest, policy: string): NextResponse {
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  return NextResponse.next({ request: { headers } });
}

/** Files need no policy of their own; the other routes guard themselves and must not be copied through here. */
export const config = {
  matcher: ['/((?!_next/|graphql$|login/session$|sign-out$|logs/download$|icon.svg$).*)'],
};
