import { Button } from '../kit/button.tsx';

interface EdgeRowProps {
  readonly edge: 'older' | 'newer';
  /** There is more beyond the rows that are held. */
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly onLoad: () => void;
}

/** The first and the last row: what lies beyond, and the way there. */
export function EdgeRow({ edge, hasMore, isLoading, onLoad }: EdgeRowProps) {
  return (
    <div className="sticky left-0 flex h-8 w-fit items-center gap-3 px-3 text-meta text-muted max-md:h-12">
      {hasMore ? (
        <>
          <Button size="row" disabled={isLoading} onClick={onLoad}>
            {isLoading ? 'Loading…' : `Load ${edge} lines`}
          </Button>
          <span>{edge === 'older' ? 'Older' : 'Newer'} lines are on the host.</span>
        </>
      ) : (
        <span>{edge === 'older' ? 'The log begins here.' : 'The log ends here.'}</span>
      )}
    </div>
  );
}

/** Something is missing between two lines. */
export function GapRow({ cause }: { cause: string }) {
  return (
    <div className="sticky left-0 flex min-h-5 w-fit items-center gap-2 border-y border-dashed border-warn bg-warn-tint px-3 text-meta leading-[18px]">
      <span className="font-semibold text-warn">Gap</span>
      <span>{cause}</span>
    </div>
  );
}
