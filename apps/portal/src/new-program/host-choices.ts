import type { HostChoicesQueryVariables, HostFilter } from '@dart/client/portal';

/** Hosts that are shown to choose from. */
const SHOWN = 50;

export const hostChoices = (filter: HostFilter): HostChoicesQueryVariables => ({ filter, first: SHOWN });
