import type { PortalMaintenanceFragment } from '@dart/client/portal';
import { Wrench } from 'lucide-react';
import { formatInstant } from '../fleet/relative-time.ts';
import { Chip } from '../kit/chip.tsx';

/** Beside the name of a host that is worked on: alerts of it are quiet. Absent when it is not. */
export function MaintenanceChip({ maintenances }: { maintenances: readonly PortalMaintenanceFragment[] }) {
  const now = maintenances.find(({ lasts }) => lasts);
  if (now === undefined) return null;
  return (
    <Chip title={`${now.reason} (${now.requestedBy}, until ${formatInstant(now.until)})`}>
      <Wrench aria-hidden="true" className="size-3" />
      Maintenance
    </Chip>
  );
}
