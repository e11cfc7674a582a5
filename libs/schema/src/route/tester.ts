import type { Notice, RouteTarget } from '../delivery/claim.ts';
import type { Outcome } from '../delivery/retry.ts';

/** The gateway's side of a test: it sends one notice at once, and nothing of it is kept. */
export interface RouteTester {
  send(route: RouteTarget, notice: Notice): Promise<Outcome>;
}
