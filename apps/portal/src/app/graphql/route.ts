import type { NextRequest } from 'next/server';
import { BODY_LIMIT_BYTES, checkGraphqlRequest, TOO_LARGE } from '../../gate/browser-gate.ts';
import { readBody } from '../../gate/read-body.ts';
import { forwardToGateway } from '../../gateway/forward-to-gateway.ts';
import { createFault } from '../../gateway/graphql-fault.ts';
import { SESSION_COOKIE } from '../../session/session-cookie.ts';

/** The browser's one way to the gateway: queries, mutations and the live stream. */
export async function POST(request: NextRequest): Promise<Response> {
  const refusal = checkGraphqlRequest(request);
  if (refusal !== undefined) return createFault(refusal.status, 'BAD_REQUEST', refusal.message);
  const token = request.cookies.get(SESSION_COOKIE)?.value;
  if (token === undefined || token === '') return createFault(401, 'UNAUTHENTICATED', 'Nobody is signed in.');
  const body = await readBody(request.body, BODY_LIMIT_BYTES);
  if (body === undefined) return createFault(TOO_LARGE.status, 'BAD_REQUEST', TOO_LARGE.message);
  return forwardToGateway(body, { token, accept: request.headers.get('accept'), signal: request.signal });
}
