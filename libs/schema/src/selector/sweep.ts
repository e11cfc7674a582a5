import type { Database } from '@dart/database';
import { inTransaction } from '../transaction.ts';
import { assignBySelectors } from './assign.ts';

/** Nobody asked at this moment: labels and selectors that changed at the same time, or a host that came back. */
const SWEEP = { identity: { name: 'selector', credentialId: null }, requestId: 'sweep' };

/** Looks at all selectors and all hosts; gives how many assignments it changed. Any number of gateways may. */
export async function sweepSelectors(db: Database): Promise<number> {
  const { assigned, unassigned } = await inTransaction(db, (tx) => assignBySelectors(tx, SWEEP, {}));
  return assigned + unassigned;
}
