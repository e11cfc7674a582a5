'use client';

import { Command } from 'cmdk';
import { useRouter } from 'next/navigation';
import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Keys } from '../help/keys.tsx';
import { getOffers, subscribeToOffers } from './offers.ts';
import type { PaletteCommand, PaletteGroup } from './palette-command.ts';
import { findSought, matches } from './search-words.ts';
import { PAGE_COMMANDS, STANDING_COMMANDS } from './standing-commands.ts';
import { useFound, type Found } from './use-found.ts';

/** Of one heading; who wants others types on. */
const MOST = 12;

const NONE: readonly PaletteCommand[] = [];

interface PaletteDialogProps {
  /** What stands in its field at first. */
  readonly initial: string;
  readonly onClose: () => void;
}

/**
 * All that can be done from here by its name: first what belongs to the page, then all pages, then what the gateway
 * finds. The browser's own dialog keeps the focus and closes on Escape.
 */
export function PaletteDialog({ initial, onClose }: PaletteDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const router = useRouter();
  const [text, setText] = useState(initial);
  const [asking, setAsking] = useState<PaletteCommand>();
  const here = useSyncExternalStore(subscribeToOffers, getOffers, () => NONE);
  const found = useFound(text);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // the browser would give it to the first element that can have it, which is the frame
    field.current?.focus();
    return () => {
      shown?.close();
    };
  }, []);
  const choose = (command: PaletteCommand): void => {
    if (command.question !== undefined && asking !== command) {
      setAsking(command);
      return;
    }
    onClose();
    if ('href' in command.does) router.push(command.does.href);
    else command.does.run();
  };
  const groups = asking === undefined ? narrow(collect(here, found.groups), text) : [];
  return (
    <dialog
      ref={dialog}
      aria-label="Command palette"
      className="mx-auto mt-[12dvh] mb-auto w-[40rem] max-w-[calc(100vw-2rem)] overflow-hidden rounded-panel border border-control bg-surface p-0 text-text shadow-2xl backdrop:bg-canvas/80 max-md:mt-4"
      onCancel={(event) => {
        event.preventDefault();
        if (asking === undefined) onClose();
        else setAsking(undefined);
      }}
      onClick={({ target, currentTarget }) => {
        if (target === currentTarget) onClose();
      }}
    >
      <Command shouldFilter={false} loop label="Commands">
        <Command.Input
          ref={field}
          value={asking === undefined ? text : ''}
          onValueChange={(next) => {
            setAsking(undefined);
            setText(next);
          }}
          placeholder={asking?.question ?? 'Do or find: restart payments web-01'}
          className="h-12 w-full border-b border-line bg-surface px-4 text-body outline-none placeholder:text-muted max-md:text-[16px]"
        />
        <Command.List label="Commands" className="max-h-[min(26rem,60dvh)] overflow-y-auto p-1.5">
          {asking !== undefined && (
            <>
              <Line
                command={{ ...asking, id: 'yes', title: asking.question ?? '' }}
                onChoose={() => choose(asking)}
              />
              <Line
                command={{ id: 'no', title: 'Keep', does: { run: onClose } }}
                onChoose={() => setAsking(undefined)}
              />
            </>
          )}
          {groups.map(({ heading, commands }) => (
            <Command.Group
              key={heading}
              heading={heading}
              className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-meta [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-muted"
            >
              {commands.map((command) => (
                <Line key={command.id} command={command} onChoose={() => choose(command)} />
              ))}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
      <p role="status" className="px-4 pb-2 text-muted empty:hidden">
        {asking === undefined && describe(groups, text, found)}
      </p>
    </dialog>
  );
}

/** What is known at once stands above what has to be asked for, so that nothing moves below a hand. */
const collect = (here: readonly PaletteCommand[], found: readonly PaletteGroup[]): PaletteGroup[] => [
  { heading: 'Here', commands: here },
  { heading: 'Pages', commands: PAGE_COMMANDS },
  { heading: 'Everywhere', commands: STANDING_COMMANDS },
  ...found,
];

/** The commands that match, a few of each heading, each only once. */
function narrow(groups: readonly PaletteGroup[], text: string): PaletteGroup[] {
  const seen = new Set<string>();
  return groups
    .map(({ heading, commands }) => ({
      heading,
      commands: commands
        .filter((command) => {
          if (seen.has(command.id) || !matches(command, text)) return false;
          seen.add(command.id);
          return true;
        })
        .slice(0, MOST),
    }))
    .filter(({ commands }) => commands.length > 0);
}

function describe(groups: readonly PaletteGroup[], text: string, { isSearching, failure }: Found): string {
  if (failure !== undefined) return `Hosts and programs were not searched: ${failure}`;
  if (isSearching) return groups.length === 0 ? 'Searching…' : '';
  if (groups.length > 0) return '';
  return findSought(text) === undefined
    ? `What shall it be? Type a part of its name: ${text.trim()} payments`
    : 'Nothing has this name. Type a part of a page, a process, a program or a host.';
}

function Line({ command, onChoose }: { command: PaletteCommand; onChoose: () => void }) {
  const { id, title, icon: Icon, keys } = command;
  return (
    <Command.Item
      value={id}
      onSelect={onChoose}
      className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-control px-2.5 py-1 data-[selected=true]:bg-raised data-[selected=true]:outline-2 data-[selected=true]:-outline-offset-2 data-[selected=true]:outline-accent max-md:min-h-11"
    >
      {Icon !== undefined && <Icon aria-hidden="true" className="size-4 shrink-0 text-muted" />}
      <span className="min-w-0 flex-1 truncate">{title}</span>
      {keys !== undefined && (
        <span className="max-md:hidden">
          <Keys keys={keys} />
        </span>
      )}
    </Command.Item>
  );
}
