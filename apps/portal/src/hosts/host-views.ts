import type { View } from '@dart/client';

/** The live views of all that a host's page shows. */
export const viewsOfHost = (host: string): readonly View[] => [
  { noun: 'HOSTS', host },
  { noun: 'PROCESSES', host },
  { noun: 'ASSIGNMENTS', host },
  { noun: 'PENDING_CHANGES', host },
  { noun: 'ALERTS', host },
];
