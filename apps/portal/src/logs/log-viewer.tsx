'use client';

import { useCallback, useRef, useState } from 'react';
import { basePath } from '../configuration.ts';
import { copyText } from './copy-text.ts';
import { FollowPill } from './follow-pill.tsx';
import { FollowSummary } from './follow-summary.tsx';
import { formatLogAddress, type LogAddress } from './log-address.ts';
import { LogNotice, NoLines } from './log-notice.tsx';
import { isSamePlace, type LogLine, type LogRow, type Place } from './log-row.ts';
import { LogRows, type Goal, type VisibleRows } from './log-rows.tsx';
import { LogTools } from './log-tools.tsx';
import { stripAnsi } from './parse-ansi.ts';
import { SearchBar } from './search-bar.tsx';
import { useLog } from './use-log.ts';
import { useLogKeys } from './use-log-keys.ts';
import { useMatches } from './use-matches.ts';

interface LogViewerProps {
  readonly address: LogAddress;
  readonly onAddress: (change: Partial<LogAddress>) => void;
}

/** One stream of one process: read, followed, searched and shared. Another stream needs another key. */
export function LogViewer({ address, onAddress }: LogViewerProps) {
  const { at, wrap, stream, host, process } = address;
  const { log, search, state, found } = useLog(address, at);
  const { rows, following } = state;
  const [goal, setGoal] = useState<Goal | undefined>(at === undefined ? undefined : { place: at });
  const [selected, setSelected] = useState<Place>();
  const field = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const visible = useRef<VisibleRows>({ first: 0, last: 0 });

  const goTo = (place: Place): void => {
    if (findLine(rows, place) < 0) void log.open(place);
    else log.setFollowing(false);
    setGoal({ place });
  };
  const matches = useMatches(search, found, {
    first: address.search,
    onSearch: (typed) => {
      onAddress({ search: typed });
    },
    onMatch: ({ place }) => {
      goTo(place);
    },
  });
  const setFollowing = useCallback(
    (next: boolean): void => {
      log.setFollowing(next);
      if (!next) return;
      setGoal(undefined);
      onAddress({ at: undefined });
    },
    [log, onAddress],
  );
  const formatHref = useCallback(
    (place: Place) => `${basePath}${formatLogAddress({ host, process, stream, wrap, at: place })}`,
    [host, process, stream, wrap],
  );
  const share = useCallback(
    ({ place }: Pick<LogLine, 'place'>): void => {
      log.setFollowing(false);
      onAddress({ at: place });
      const link = new URL(formatHref(place), window.location.origin).href;
      void copyText(link, 'The link to this line is copied', 'The address of this page is the link.');
    },
    [log, onAddress, formatHref],
  );
  const select = (step: 1 | -1): void => {
    const { first, last } = visible.current;
    const known = selected === undefined ? -1 : findLine(rows, selected);
    const isSeen = known >= first && known <= last;
    const from = isSeen ? known + step : step === 1 ? first : last;
    const row = findNextLine(rows, from, step);
    if (row === undefined) return;
    log.setFollowing(false);
    setSelected(row.place);
    setGoal({ place: row.place, align: 'auto' });
  };
  const chosen = selected === undefined ? undefined : rows[findLine(rows, selected)];
  useLogKeys({
    onFollow: () => {
      setFollowing(true);
    },
    onScroll: (to) => {
      const element = scroller.current;
      if (element === null) return;
      if (to !== 'down') log.setFollowing(false);
      const page = element.clientHeight - 40;
      element.scrollTop = to === 'begin' ? 0 : element.scrollTop + (to === 'up' ? -page : page);
    },
    onSelect: select,
    onMatch: matches.go,
    onWrap: () => {
      onAddress({ wrap: !wrap });
    },
    onStream: () => {
      onAddress({ stream: stream === 'STDOUT' ? 'STDERR' : 'STDOUT', at: undefined });
    },
    onSearch: () => field.current?.focus(),
    onCopy: () => {
      if (chosen?.kind === 'line') copyLines([chosen], 'The line is copied');
    },
    onLink: () => {
      if (chosen?.kind === 'line') share(chosen);
    },
    onEscape: () => {
      setSelected(undefined);
      matches.clear();
    },
  });
  const retry = (): void => void log.open(at);
  const canShow = rows.length > 0;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-surface px-3 py-2">
        <SearchBar field={field} found={found} matches={matches} />
        <LogTools
          address={address}
          state={state}
          onAddress={onAddress}
          onFollowing={setFollowing}
          onCopy={() => {
            copyLines(rows, 'The loaded lines are copied');
          }}
        />
      </div>
      {canShow && <LogNotice state={state} onRetry={retry} />}
      {canShow ? (
        <LogRows
          state={state}
          label={`Output of ${process} on ${host}`}
          isError={stream === 'STDERR'}
          wrap={wrap}
          target={at}
          selected={selected}
          matches={matches.places}
          current={matches.current}
          goal={goal}
          scroller={scroller}
          visible={visible}
          formatHref={formatHref}
          onLink={share}
          onFollowing={setFollowing}
          onOlder={() => void log.loadOlder()}
          onNewer={() => void log.loadNewer()}
        />
      ) : (
        <NoLines state={state} onRetry={retry} />
      )}
      {canShow && !following && (
        <FollowPill
          arrived={state.arrived}
          onFollow={() => {
            setFollowing(true);
          }}
        />
      )}
      <FollowSummary followed={state.followed} />
    </>
  );
}

const findLine = (rows: readonly LogRow[], place: Place): number =>
  rows.findIndex((row) => row.kind === 'line' && isSamePlace(row.place, place));

/** From an index on, in one direction. */
function findNextLine(rows: readonly LogRow[], from: number, step: 1 | -1): LogLine | undefined {
  for (let at = from; at >= 0 && at < rows.length; at += step) {
    const row = rows[at];
    if (row?.kind === 'line') return row;
  }
  return undefined;
}

/** Without the codes of terminals; what people paste goes into tickets. */
function copyLines(rows: readonly LogRow[], done: string): void {
  const text = rows
    .map((row) => (row.kind === 'line' ? stripAnsi(row.text) : `(gap: ${row.cause})`))
    .join('\n');
  void copyText(text, done, 'Select the text and copy it, or download the log.');
}
