import { eventually, request } from '@dart/testkit';
import type { TestGateway } from './test-gateway.ts';

/** What a test reads of a delivery. */
export interface DeliverySeen {
  readonly id: string;
  readonly key: string;
  readonly event: string;
  readonly state: string;
  readonly suppression: string | null;
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly result: string | null;
  readonly alert: { readonly component: string };
}

const CREATE = `mutation ($input: CreateRouteInput!) { createRoute(input: $input) { __typename
  ... on CreateRoutePayload { secret route { name enabled severities environments labels { key value } target to } }
  ... on InvalidInputError { issues { field message } } ... on Error { message nextStep } } }`;
const DELIVERIES = `query ($route: String!) { deliveries(first: 100, filter: { route: $route }) { edges { node {
  id key event state suppression attempts nextAttemptAt result alert { component } } } } }`;

/** Makes a route; gives what the API answers. */
export async function createRoute(
  { url, adminToken }: Pick<TestGateway, 'url' | 'adminToken'>,
  name: string,
  target: Record<string, unknown>,
  match: Record<string, unknown> = {},
) {
  const { createRoute: answer } = await request(url, adminToken, CREATE, { input: { name, target, match } });
  return answer;
}

/** The deliveries of a route in the order in which they happened. */
export async function readDeliveries(
  { url, adminToken }: Pick<TestGateway, 'url' | 'adminToken'>,
  route: string,
): Promise<DeliverySeen[]> {
  const { deliveries } = await request(url, adminToken, DELIVERIES, { route });
  return deliveries.edges.map(({ node }: { node: DeliverySeen }) => node).reverse();
}

/** Waits until the deliveries of a route have come to these states, in the order in which they happened. */
export function awaitStates(
  gateway: Pick<TestGateway, 'url' | 'adminToken'>,
  route: string,
  states: readonly string[],
): Promise<DeliverySeen[]> {
  return eventually(
    async () => {
      const deliveries = await readDeliveries(gateway, route);
      if (deliveries.map(({ state }) => state).join() === states.join()) return deliveries;
      throw new Error(JSON.stringify(deliveries));
    },
    { what: `deliveries of ${route} that are ${states.join()}`, withinMs: 30_000 },
  );
}
