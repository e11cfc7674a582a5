import type { HostRow } from '../fleet/rows.ts';
import { HostGlyph } from '../kit/host-glyph.tsx';
import { Since } from '../kit/since.tsx';

export const HOST_WORDS = { ONLINE: 'Online', SILENT: 'Silent', OFFLINE: 'Offline' } as const;
const TONES = { ONLINE: 'text-ok', SILENT: 'text-warn', OFFLINE: 'text-fail' } as const;

interface HostStateProps {
  readonly host: HostRow;
  /** The time stands in a column of its own. */
  readonly isShort?: boolean;
  /** Without when it was last seen. */
  readonly isBrief?: boolean;
}

/** Glyph, word and since when; of a host that is away also when it was last seen. */
export function HostState({ host, isShort = false, isBrief = false }: HostStateProps) {
  const { state, stateSince, polledAt } = host;
  return (
    <span className="flex items-center gap-1.5">
      <HostGlyph state={state} />
      <span className={`font-medium ${TONES[state]}`}>{HOST_WORDS[state]}</span>
      <span className={isShort ? 'text-muted md:hidden' : 'text-muted'}>
        <Since at={stateSince} />
        {!isShort && !isBrief && state !== 'ONLINE' && polledAt !== null && (
          <>
            {' · last seen '}
            <Since at={polledAt} suffix=" ago" />
            {' · states are the last known'}
          </>
        )}
      </span>
    </span>
  );
}
