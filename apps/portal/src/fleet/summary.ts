import type { Fleet } from './rows.ts';
import { isFailing } from './process-look.ts';
import { plural } from './plural.ts';

/** The counters of the page; each is also a filter. */
export interface Counts {
  readonly running: number;
  readonly failing: number;
  readonly busy: number;
  readonly stopped: number;
  readonly changes: number;
  readonly away: number;
}

export interface Summary {
  /** One sentence: what is wrong, else that all is well. */
  readonly sentence: string;
  /** What deserves attention decides the sentence's sign. */
  readonly mood: 'empty' | 'well' | 'waiting' | 'trouble';
  readonly counts: Counts;
}

/** Says in one sentence how the fleet is. */
export function summarise({ hosts, processes, pending, assignments }: Fleet): Summary {
  const failing = processes.filter(isFailing);
  const running = processes.filter(({ state }) => state === 'RUNNING').length;
  const busy = processes.filter(({ state }) => state === 'STARTING' || state === 'STOPPING').length;
  const silent = hosts.filter(({ state }) => state === 'SILENT').length;
  const offline = hosts.filter(({ state }) => state === 'OFFLINE').length;
  const refused = assignments.filter(({ status }) => status === 'REFUSED').length;
  const counts = {
    running,
    failing: failing.length,
    busy,
    stopped: processes.length - running - failing.length - busy,
    changes: pending.length,
    away: silent + offline,
  };
  const troubles = [
    ...(failing.length > 0 ? [sayFailing(failing)] : []),
    ...(refused > 0 ? [`${plural(refused, 'program')} refused`] : []),
    ...(offline > 0 ? [`${plural(offline, 'host')} offline`] : []),
    ...(silent > 0 ? [`${plural(silent, 'host')} silent`] : []),
  ];
  const waiting = pending.length > 0 ? [`${plural(pending.length, 'change')} waiting`] : [];
  if (troubles.length > 0) {
    const [first = '', ...rest] = troubles;
    return { sentence: [first, ...waiting, ...rest].join(' · '), mood: 'trouble', counts };
  }
  if (hosts.length === 0) return { sentence: 'No host has joined yet', mood: 'empty', counts };
  const well = sayWell(running, processes.length, hosts.length);
  return { sentence: [well, ...waiting].join(' · '), mood: waiting.length > 0 ? 'waiting' : 'well', counts };
}

/** A program counts once per host, however many processes of it fail there. */
function sayFailing(failing: readonly { host: { id: string }; group: string }[]): string {
  const programs = new Set(failing.map(({ host, group }) => `${host.id} ${group}`));
  const hosts = new Set(failing.map(({ host }) => host.id));
  return `${plural(programs.size, 'program')} failing on ${plural(hosts.size, 'host')}`;
}

function sayWell(running: number, all: number, hosts: number): string {
  const where = `on ${plural(hosts, 'host')}`;
  if (all === 0) return `Nothing runs yet ${where}`;
  if (running < all)
    return `${running} of ${plural(all, 'process', 'processes')} running ${where}, none failing`;
  return all === 1
    ? `The one process is running ${where}`
    : `All ${plural(all, 'process', 'processes')} are running ${where}`;
}
