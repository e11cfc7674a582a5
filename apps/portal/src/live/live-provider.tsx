'use client';

import { createClient, type Client } from '@dart/client';
import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { basePath } from '../configuration.ts';
import { ACTION_WORDS } from '../fleet/action-words.ts';
import { showToast } from '../kit/toast-store.ts';
import { CommandCenter } from './command-center.ts';
import { FleetStore } from './fleet-store.ts';
import type { Intent } from './intent.ts';
import { LiveStream } from './live-stream.ts';

/** The gateway pings each 12 s; a stream that says nothing for so long is dead. */
const SILENCE_MS = 15_000;

interface Live {
  readonly client: Client;
  readonly stream: LiveStream;
  readonly fleet: FleetStore;
  readonly commands: CommandCenter;
}

const LiveContext = createContext<Live | undefined>(undefined);

/** Holds the one live connection of this page. (One per browser, shared by its tabs, has its place here.) */
export function LiveProvider({ children }: { children: ReactNode }) {
  const [live] = useState(createLive);
  useEffect(() => live.stream.start(), [live]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

function createLive(): Live {
  const client = createClient({ url: graphqlUrl(), timeoutMs: 15_000, idleMs: SILENCE_MS });
  const fleet = new FleetStore();
  const commands = new CommandCenter(client, fleet, reportFailure, reportSuccess);
  return { client, stream: new LiveStream(client, fleet), fleet, commands };
}

/** A result may come when its row is out of sight. */
function reportFailure({ action, subject }: Intent, message: string): void {
  showToast({ tone: 'fail', title: `${ACTION_WORDS[action].verb} ${subject}: failed`, detail: message });
}

function reportSuccess({ action, subject }: Intent): void {
  showToast({ tone: 'ok', title: `${ACTION_WORDS[action].done} ${subject}`, detail: undefined });
}

/** The server renders this component too, but never sends a request from it. */
function graphqlUrl(): string {
  const origin = typeof window === 'undefined' ? 'http://localhost' : window.location.origin;
  return `${origin}${basePath}/graphql`;
}

export function useLive(): Live {
  const live = use(LiveContext);
  if (live === undefined) throw new Error('useLive is for what is rendered inside LiveProvider.');
  return live;
}
