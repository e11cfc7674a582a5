'use client';

import { GatewayAway } from '../../now/gateway-away.tsx';

/** For surprises: what was thrown stands in the server's log under the digest. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return <GatewayAway message={`The page could not be made (${error.digest ?? error.message}).`} />;
}
