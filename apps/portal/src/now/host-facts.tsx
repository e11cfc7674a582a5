import type { HostRow } from '../fleet/rows.ts';
import { Chip } from '../kit/chip.tsx';

/** What the host says of itself: versions, machine, labels. */
export function HostFacts({ host }: { host: HostRow }) {
  const facts = [
    host.supervisorVersion === null ? undefined : `supervisor ${host.supervisorVersion}`,
    host.agentVersion === null ? undefined : `agent ${host.agentVersion}`,
    [host.os ?? host.platform, host.architecture].filter((fact) => fact !== null).join(' '),
  ].filter((fact) => fact !== undefined && fact !== '');
  const odd = host.supervisorState !== null && host.supervisorState !== 'RUNNING';
  return (
    <>
      <span className="truncate text-meta text-muted max-md:w-full">{facts.join(' · ')}</span>
      {odd && <Chip className="bg-warn-tint text-warn">supervisord is {host.supervisorState}</Chip>}
      {host.labels.length > 0 && (
        <span className="flex flex-wrap gap-1">
          {host.labels.slice(0, 4).map(({ key, value }) => (
            <Chip key={key} title={`${key}: ${value}`}>
              {key}
              <span className="text-text">{value}</span>
            </Chip>
          ))}
        </span>
      )}
    </>
  );
}
