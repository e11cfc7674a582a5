import type { PortalOperationFragment } from '@dart/client/portal';
import { ACTION_WORDS } from '../fleet/action-words.ts';
import { plural } from '../fleet/plural.ts';

/** "Restart on 40 hosts". */
export function sayOperation({ action, signal, counts }: PortalOperationFragment): string {
  const verb = `${ACTION_WORDS[action].verb}${signal === null ? '' : ` ${signal}`}`;
  return `${verb} on ${plural(counts.total, 'host')}`;
}
