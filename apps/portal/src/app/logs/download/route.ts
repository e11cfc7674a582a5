import type { NextRequest } from 'next/server';
import { createGatewayClient } from '../../../gateway/gateway-client.ts';
import { createFault } from '../../../gateway/graphql-fault.ts';
import { openDownload } from '../../../logs/download.ts';
import { parseLogAddress } from '../../../logs/log-address.ts';
import { readSession } from '../../../session/read-session.ts';

/** The last lines of a log as a file, byte by byte as the host has them. */
export async function GET(request: NextRequest): Promise<Response> {
  const address = parseLogAddress(request.nextUrl.searchParams);
  if (address === undefined)
    return createFault(400, 'BAD_REQUEST', 'Name the log: ?host=…&process=…&stream=stdout.');
  const token = await readSession();
  if (token === undefined) return createFault(401, 'UNAUTHENTICATED', 'Nobody is signed in.');
  return openDownload(createGatewayClient(token), address, request.signal);
}
