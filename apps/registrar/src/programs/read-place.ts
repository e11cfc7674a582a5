import type { LabelInput } from '@dart/client/registrar';
import { UsageError } from '../usage-error.ts';

/** Where a program is to be assigned: on one host, or wherever all of these labels are. */
export type Place = { readonly host: string } | { readonly labels: LabelInput[] };

/** Reads the place from a command's argument and its --label options. @throws UsageError unless it is one of them. */
export function readPlace(host: string | undefined, labels: LabelInput[] | undefined): Place {
  if (host !== undefined && labels === undefined) return { host };
  if (host === undefined && labels !== undefined) return { labels };
  throw new UsageError('Name either a host or labels: --label KEY=VALUE.');
}

/** `region=eu role=web`. */
export const describeLabels = (labels: readonly LabelInput[]): string =>
  labels.map(({ key, value }) => `${key}=${value}`).join(' ');

/** `1 host`, `3 hosts`. */
export const countHosts = (hosts: number): string => `${hosts} ${hosts === 1 ? 'host' : 'hosts'}`;
