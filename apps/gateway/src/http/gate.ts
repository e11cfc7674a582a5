/** What a request may be, before anything of it is read. */
export interface GateRequest {
  readonly method: string;
  readonly headers: { get(name: string): string | null };
}

export interface GateRefusal {
  readonly status: number;
  readonly message: string;
}

/** Largest body of a request with a token (a full report of a large host) and without one, in bytes. */
const LARGEST_BODY = 8 * 1024 * 1024;
const LARGEST_ANONYMOUS_BODY = 64 * 1024;

const hasToken = (headers: GateRequest['headers']): boolean =>
  /^bearer /i.test(headers.get('authorization') ?? '');

/** How large the body of a request with these headers may be, in bytes. */
export function limitOf(headers: GateRequest['headers']): number {
  return hasToken(headers) ? LARGEST_BODY : LARGEST_ANONYMOUS_BODY;
}

/** The answer to a body over a limit. */
export function tooLarge(limit: number): GateRefusal {
  return { status: 413, message: `The body is larger than ${limit} bytes. Send less at once.` };
}

/** `Sec-Fetch-Site` of requests that no other site made: tools send none. */
const OWN_SITES: readonly (string | null)[] = [null, 'same-origin', 'none'];

/** What a browser can send without asking first is refused; the API takes JSON only. */
function isJson(contentType: string | null): boolean {
  return /^application\/(graphql\+)?json\s*(;|$)/i.test(contentType ?? '');
}

/**
 * Refuses what the API's own clients never send. A request with a bearer token was made by a program on purpose and may
 * use GET; one without is bound to POST with JSON from the same site.
 */
export function refuseAtGate({ method, headers }: GateRequest): GateRefusal | undefined {
  const limit = limitOf(headers);
  if (Number(headers.get('content-length') ?? 0) > limit) return tooLarge(limit);
  if (!OWN_SITES.includes(headers.get('sec-fetch-site'))) {
    return { status: 403, message: 'Requests from other sites are refused. Open the portal itself.' };
  }
  if (method === 'OPTIONS')
    return { status: 405, message: 'There is no CORS here: call from a server or the portal.' };
  if (hasToken(headers)) return undefined;
  if (method !== 'POST')
    return { status: 405, message: 'Send POST, or a bearer token in the header Authorization.' };
  if (!isJson(headers.get('content-type')))
    return { status: 415, message: 'Send content-type: application/json.' };
  return undefined;
}
