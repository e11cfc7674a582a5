'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { EdgeRow, GapRow } from './edge-row.tsx';
import { LogLineView } from './log-line.tsx';
import { isSamePlace, writePlace, type LogLine, type LogRow, type Place } from './log-row.ts';
import type { LogState } from './log-store.ts';
import { useStick } from './use-stick.ts';

/** The height of a line that is not wrapped, in pixels. */
const LINE = 20;
/** Heights of rows that were seen are kept until there are so many. */
const MOST_HEIGHTS = 20_000;

/** A line that is to be brought into view as soon as it is there, once for each object. */
export interface Goal {
  readonly place: Place;
  /** `auto`: only as far as needed; else into the middle. */
  readonly align?: 'auto';
}

/** Indices of the first and the last row in view. */
export interface VisibleRows {
  first: number;
  last: number;
}

interface LogRowsProps {
  readonly state: LogState;
  readonly label: string;
  readonly isError: boolean;
  readonly wrap: boolean;
  readonly target: Place | undefined;
  readonly selected: Place | undefined;
  /** The places of matches, written. */
  readonly matches: ReadonlySet<string>;
  readonly current: Place | undefined;
  readonly goal: Goal | undefined;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Is told which rows can be seen. */
  readonly visible: RefObject<VisibleRows>;
  readonly formatHref: (place: Place) => string;
  readonly onLink: (line: LogLine) => void;
  readonly onFollowing: (following: boolean) => void;
  readonly onOlder: () => void;
  readonly onNewer: () => void;
}

/** The lines as far as they can be seen, between the way to older ones and the way to newer ones. */
export function LogRows(props: LogRowsProps) {
  'use no memo'; // React's compiler must leave callers of useVirtualizer alone.
  const { state, wrap, onFollowing, onOlder, onNewer, goal, scroller, visible } = props;
  const { rows, hasNewer, hasOlder, following, loading } = state;
  const getItemKey = useCallback(
    (index: number) => (index === 0 ? 'older' : (rows[index - 1]?.key ?? 'newer')),
    [rows],
  );
  const virtualizer = useVirtualizer({
    count: rows.length + (hasNewer ? 2 : 1),
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (index === 0 || index > rows.length ? 32 : LINE),
    getItemKey,
    overscan: 12,
    // Rows that come or go in front leave what is looked at where it is.
    anchorTo: 'end',
    useFlushSync: false,
  });
  const height = virtualizer.getTotalSize();
  useStick(scroller, { following, hasNewer, height, onFollowing });
  useEffect(() => {
    virtualizer.measure();
  }, [virtualizer, wrap]);
  useEffect(() => {
    if (virtualizer.itemSizeCache.size > MOST_HEIGHTS) virtualizer.measure();
  });
  const reached = useRef<Goal>(undefined);
  useEffect(() => {
    if (goal === undefined || reached.current === goal) return;
    const index = rows.findIndex((row) => row.kind === 'line' && isSamePlace(row.place, goal.place));
    if (index < 0) return;
    reached.current = goal;
    virtualizer.scrollToIndex(index + 1, { align: goal.align ?? 'center' });
  }, [virtualizer, goal, rows]);
  useEffect(() => {
    const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
    visible.current = { first: Math.max(0, startIndex - 1), last: Math.max(0, endIndex - 1) };
  });
  const items = virtualizer.getVirtualItems();
  return (
    <div
      ref={scroller}
      role="log"
      aria-label={props.label}
      aria-live="off"
      aria-busy={loading !== undefined}
      tabIndex={0}
      data-testid="log"
      data-rows={rows.length}
      className="relative min-h-0 flex-1 overflow-auto overscroll-contain bg-surface [overflow-anchor:none] focus-visible:-outline-offset-2"
    >
      <div className="relative w-full" style={{ height }}>
        {items.map(({ index, key, start }) => (
          <div
            key={key}
            data-index={index}
            ref={wrap || rows[index - 1]?.kind !== 'line' ? virtualizer.measureElement : undefined}
            className={wrap ? 'absolute top-0 left-0 w-full' : 'absolute top-0 left-0 w-max min-w-full'}
            style={{ transform: `translateY(${start}px)` }}
          >
            {index === 0 || index > rows.length ? (
              <EdgeRow
                edge={index === 0 ? 'older' : 'newer'}
                hasMore={index === 0 ? hasOlder : hasNewer}
                isLoading={loading !== undefined}
                onLoad={index === 0 ? onOlder : onNewer}
              />
            ) : (
              <Row {...props} row={rows[index - 1]} />
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function Row({ row, ...props }: LogRowsProps & { readonly row: LogRow | undefined }) {
  if (row === undefined) return null;
  if (row.kind === 'gap') return <GapRow cause={row.cause} />;
  const isMatch = props.matches.size > 0 && props.matches.has(writePlace(row.place));
  const isCurrent = isSamePlace(row.place, props.current);
  const isTarget = isSamePlace(row.place, props.target);
  return (
    <LogLineView
      line={row}
      isError={props.isError}
      wrap={props.wrap}
      mark={isCurrent ? 'current' : isTarget ? 'target' : isMatch ? 'match' : undefined}
      isSelected={isSamePlace(row.place, props.selected)}
      href={props.formatHref(row.place)}
      onLink={props.onLink}
    />
  );
}
