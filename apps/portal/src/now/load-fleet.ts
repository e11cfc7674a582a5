import type { Client } from '@dart/client';
import { FleetDocument } from '@dart/client/portal';
import type { Fleet } from '../fleet/rows.ts';

/** What fits the first paint; the live views bring the rest. */
const FIRST_PAINT = { hosts: 20, processes: 50, pending: 20 } as const;

/** Reads the fleet for the server's paint, as flat rows. */
export async function loadFleet(client: Client): Promise<Fleet> {
  const { hosts, refused, transitions, runs } = await client.request(FleetDocument, FIRST_PAINT);
  const nodes = hosts.edges.map(({ node }) => node);
  return {
    hosts: nodes,
    processes: nodes.flatMap(({ processes }) => processes.edges.map(({ node }) => node)),
    pending: nodes.flatMap(({ pendingChanges }) => pendingChanges.edges.map(({ node }) => node)),
    assignments: refused.edges.map(({ node }) => node),
    programs: [],
    commands: [],
    transitions: transitions.edges.map(({ node }) => node),
    runs: runs.edges.map(({ node }) => node),
  };
}
