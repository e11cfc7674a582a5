'use client';

import { PaletteDocument, type PaletteQuery } from '@dart/client/portal';
import { Package, Server } from 'lucide-react';
import { useEffect, useState } from 'react';
import { hostPath } from '../hosts/host-path.ts';
import { useLive } from '../live/live-provider.tsx';
import { programPath } from '../programs/program-path.ts';
import type { PaletteGroup } from './palette-command.ts';
import { processCommands } from './process-commands.ts';
import { findSought } from './search-words.ts';
import { useOrderCommand } from './use-order-command.ts';

/** So long after the last letter the gateway is asked. */
const PAUSE_MS = 80;

export interface Found {
  readonly groups: readonly PaletteGroup[];
  readonly isSearching: boolean;
  /** Why the gateway gave no answer. */
  readonly failure: string | undefined;
}

interface Answer {
  readonly key: string;
  readonly data: PaletteQuery | undefined;
  readonly failure: string | undefined;
}

/** The processes, hosts and programs whose names are in the text, as the gateway finds them. */
export function useFound(text: string): Found {
  const { client } = useLive();
  const order = useOrderCommand();
  const [answer, setAnswer] = useState<Answer>();
  const sought = findSought(text);
  const key = sought === undefined ? '' : JSON.stringify(sought);
  useEffect(() => {
    if (key === '') return;
    const ending = new AbortController();
    const timer = setTimeout(() => {
      const variables = JSON.parse(key) as NonNullable<typeof sought>;
      client.request(PaletteDocument, variables, { signal: ending.signal }).then(
        (data) => setAnswer({ key, data, failure: undefined }),
        (thrown: unknown) => {
          if (ending.signal.aborted) return;
          setAnswer({
            key,
            data: undefined,
            failure: thrown instanceof Error ? thrown.message : 'No answer.',
          });
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [client, key]);
  const isKnown = answer?.key === key;
  const data = key === '' ? undefined : answer?.data;
  return {
    groups: data === undefined ? [] : groupFound(data, order),
    isSearching: key !== '' && !isKnown,
    failure: isKnown ? answer.failure : undefined,
  };
}

function groupFound(
  { hosts, programs, processes }: PaletteQuery,
  order: ReturnType<typeof useOrderCommand>,
): PaletteGroup[] {
  const onHosts = hosts.edges.flatMap(({ node: host }) =>
    (host.processes?.edges ?? []).map(({ node: process }) => ({ process, host })),
  );
  const anywhere = (processes?.edges ?? []).map(({ node: process }) => ({ process, host: process.host }));
  return [
    {
      heading: 'Processes',
      commands: [...onHosts, ...anywhere].flatMap((where) => processCommands({ ...where, order })),
    },
    {
      heading: 'Hosts',
      commands: hosts.edges.map(({ node: { id, name } }) => ({
        id,
        title: `Go to host ${name}`,
        icon: Server,
        does: { href: hostPath(name) },
      })),
    },
    {
      heading: 'Programs',
      commands: programs.edges.map(({ node: { id, name, environment } }) => ({
        id,
        title: `Go to program ${name}`,
        words: environment,
        icon: Package,
        does: { href: programPath({ name, environment }) },
      })),
    },
  ];
}
