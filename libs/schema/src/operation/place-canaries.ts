import type { Database } from '@dart/database';
import { ConflictError } from '../errors/errors.ts';
import { assertHosts, type Selected } from './select.ts';

type Target = Omit<Selected, 'host'>;

interface Canaries {
  readonly canaries: number;
  readonly canaryHosts: readonly string[] | null;
}

/**
 * Puts the canaries first and says how many targets they are. Where they are all of the targets nothing could be held
 * back, so there are none. @throws NotFoundError, ConflictError for a named host that the operation is not for
 */
export async function placeCanaries(
  tx: Database,
  { canaries, canaryHosts }: Canaries,
  selected: readonly Target[],
): Promise<{ readonly canaries: number; readonly targets: readonly Target[] }> {
  const limit = (count: number): number => (count >= selected.length ? 0 : count);
  if (canaryHosts === null) return { canaries: limit(canaries), targets: selected };
  await assertHosts(tx, canaryHosts);
  const hosts = await tx.query.hosts.findMany({
    columns: { id: true, name: true },
    where: { deletedAt: { isNull: true }, name: { in: [...canaryHosts] } },
  });
  const missing = hosts.find(({ id }) => !selected.some(({ hostId }) => hostId === id));
  if (missing !== undefined)
    throw new ConflictError(
      `${missing.name} can be no canary: nothing is to be done there.`,
      'Name canaries among the hosts that --dry-run or dart changes shows.',
    );
  const ids = new Set(hosts.map(({ id }) => id));
  const first = selected.filter(({ hostId }) => ids.has(hostId));
  const rest = selected.filter(({ hostId }) => !ids.has(hostId));
  return { canaries: limit(first.length), targets: [...first, ...rest] };
}
