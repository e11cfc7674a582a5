import type { NextRequest } from 'next/server';
import { SignOutDocument } from '@dart/client/portal';
import { basePath } from '../../configuration.ts';
import { isSameOrigin } from '../../gate/browser-gate.ts';
import { createGatewayClient } from '../../gateway/gateway-client.ts';
import { load } from '../../gateway/load.ts';
import { CLEARED_SESSION_COOKIE, SESSION_COOKIE } from '../../session/session-cookie.ts';

/** Ends the session at the gateway, and in the browser even when the gateway does not answer. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const token = request.cookies.get(SESSION_COOKIE)?.value;
  if (token !== undefined && token !== '') {
    await load(createGatewayClient(token).request(SignOutDocument, {}));
  }
  const headers = { location: `${basePath}/login?signed-out`, 'set-cookie': CLEARED_SESSION_COOKIE };
  return new Response(null, { status: 303, headers });
}
