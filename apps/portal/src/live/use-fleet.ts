'use client';

import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { EMPTY_FLEET, type CommandRow, type Fleet } from '../fleet/rows.ts';
import { UNKNOWN_STATE, type LiveConnection, type LiveState } from './fleet-store.ts';
import { useLive } from './live-provider.tsx';

const unknown = (): LiveState => UNKNOWN_STATE;

/**
 * The fleet as it is now: what the stream says, and what the server painted for nouns it has not told yet. Undefined
 * as long as neither has come.
 */
export function useFleet(painted: Fleet | undefined): Fleet | undefined {
  const { fleet, stream } = useLive();
  useEffect(() => stream.watch({ isWhole: true, views: [], onChange: () => undefined }), [stream]);
  const state = useSyncExternalStore(fleet.subscribe, fleet.getState, unknown);
  return useMemo(() => {
    const { hosts, processes, pending } = state.fleet;
    const isEnough = hosts !== undefined && processes !== undefined && pending !== undefined;
    const base = painted ?? (isEnough ? EMPTY_FLEET : undefined);
    return base === undefined ? undefined : { ...base, ...state.fleet };
  }, [painted, state.fleet]);
}

const NO_COMMANDS: readonly CommandRow[] = [];

/** The last commands, also on pages that do not show the whole fleet. */
export function useCommands(): readonly CommandRow[] {
  const { fleet } = useLive();
  return useSyncExternalStore(
    fleet.subscribe,
    () => fleet.getState().fleet.commands ?? NO_COMMANDS,
    () => NO_COMMANDS,
  );
}

export function useConnection(): LiveConnection {
  const { fleet } = useLive();
  return useSyncExternalStore(
    fleet.subscribe,
    () => fleet.getState().connection,
    () => UNKNOWN_STATE.connection,
  );
}
