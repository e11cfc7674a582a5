import type { HostRow } from '../fleet/rows.ts';
import { HostGlyph } from '../kit/host-glyph.tsx';
import { Since } from '../kit/since.tsx';

const WORDS = { ONLINE: 'Online', SILENT: 'Silent', OFFLINE: 'Offline' } as const;
const TONES = { ONLINE: 'text-ok', SILENT: 'text-warn', OFFLINE: 'text-fail' } as const;

/** Glyph, word and since when; of a host that is away also when it was last seen. */
export function HostState({ host, isShort = false }: { host: HostRow; isShort?: boolean }) {
  const { state, stateSince, polledAt } = host;
  return (
    <span className="flex items-center gap-1.5">
      <HostGlyph state={state} />
      <span className={`font-medium ${TONES[state]}`}>{WORDS[state]}</span>
      <span className={isShort ? 'text-muted md:hidden' : 'text-muted'}>
        <Since at={stateSince} />
        {!isShort && state !== 'ONLINE' && polledAt !== null && (
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
