import { ArrowDown } from 'lucide-react';

/** The way back to the end, with what has come there meanwhile. It lies over the last lines. */
export function FollowPill({ arrived, onFollow }: { arrived: number; onFollow: () => void }) {
  return (
    <div className="pointer-events-none relative z-10 h-0">
      <button
        type="button"
        aria-keyshortcuts="f End"
        title="Follow (f, End)"
        className="pointer-events-auto absolute bottom-4 left-1/2 flex h-8 -translate-x-1/2 items-center gap-1.5 rounded-full border border-transparent bg-accent px-4 font-medium whitespace-nowrap text-on-accent shadow-lg max-md:h-11"
        onClick={onFollow}
      >
        <ArrowDown aria-hidden="true" className="size-3.5" />
        {arrived === 0 ? 'Follow' : `${arrived.toLocaleString('en')} new`}
      </button>
    </div>
  );
}
