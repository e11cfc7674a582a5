/** 1 MB: what the gateway takes as well. */
export const BODY_LIMIT_BYTES = 1_000_000;

/** Why a request is refused: an HTTP status and one sentence. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
}

interface RequestHead {
  readonly method: string;
  readonly headers: Pick<Headers, 'get'>;
}

const SAME_SITE_VALUES = new Set(['same-origin', 'none']);

/** Whether the browser says that the request comes from a page of this origin (or from no page). */
export function isSameOrigin({ headers }: Pick<RequestHead, 'headers'>): boolean {
  const site = headers.get('sec-fetch-site');
  return site === null || SAME_SITE_VALUES.has(site);
}

/**
 * The gateway's gate, applied to the browser's own headers, which the portal's request to the gateway hides from it:
 * another site can neither send JSON without being asked first, nor look like this origin.
 */
export function checkGraphqlRequest(request: RequestHead): Refusal | undefined {
  if (request.method !== 'POST') return { status: 405, message: 'Only POST is answered here.' };
  const type = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    return { status: 415, message: 'The body must be application/json.' };
  }
  if (!isSameOrigin(request)) {
    return { status: 403, message: 'Requests from other sites are refused.' };
  }
  const length = request.headers.get('content-length');
  if (length !== null && !(Number(length) <= BODY_LIMIT_BYTES)) return TOO_LARGE;
  return undefined;
}

export const TOO_LARGE: Refusal = { status: 413, message: 'The body is larger than 1 MB.' };
