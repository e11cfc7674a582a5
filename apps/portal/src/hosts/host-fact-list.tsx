import type { HostPageQuery } from '@dart/client/portal';
import { Chip } from '../kit/chip.tsx';
import { Facts } from '../kit/facts.tsx';
import { formatBytes } from '../kit/format-bytes.ts';
import { Since } from '../kit/since.tsx';

export type HostInFull = NonNullable<HostPageQuery['host']>;

/** From here on a clock is worth a word: schedules fire by it. */
const CLOCK_OFF_MS = 2_000;

/** What the host says of itself. */
export function HostFactList({ host }: { host: HostInFull }) {
  const { clockOffsetMs } = host;
  return (
    <Facts
      facts={{
        System: [host.os ?? host.platform, host.architecture].filter((fact) => fact !== null).join(' '),
        supervisord:
          [host.supervisorVersion, host.supervisorState?.toLowerCase()].filter(Boolean).join(', ') || null,
        Agent: host.agentVersion,
        'Last heard of': host.polledAt === null ? null : <Since at={host.polledAt} suffix=" ago" />,
        'Up for': host.bootedAt === null ? null : <Since at={host.bootedAt} />,
        Load:
          host.load1 === null
            ? null
            : [host.load1, host.load5, host.load15].map((load) => load?.toFixed(2)).join(' · '),
        Processors: host.cpuCount,
        Memory: describeShare(host.memoryAvailableBytes, host.memoryBytes),
        'Disk of the logs': describeShare(host.logDiskFreeBytes, host.logDiskBytes),
        Clock:
          clockOffsetMs !== null && Math.abs(clockOffsetMs) >= CLOCK_OFF_MS ? (
            <span className="font-medium text-warn">{(clockOffsetMs / 1000).toFixed(1)} s off</span>
          ) : null,
        Configuration:
          host.writtenVersion === host.desiredVersion
            ? 'written as wanted'
            : `version ${host.writtenVersion ?? 'none'} written, ${host.desiredVersion} wanted`,
        Labels:
          host.labels.length === 0 ? null : (
            <span className="flex flex-wrap gap-1">
              {host.labels.map(({ key, value }) => (
                <Chip key={key}>
                  {key}
                  <span className="text-text">{value}</span>
                </Chip>
              ))}
            </span>
          ),
      }}
    />
  );
}

const describeShare = (free: string | null, all: string | null): string | null =>
  free === null || all === null ? null : `${formatBytes(free)} of ${formatBytes(all)} free`;
