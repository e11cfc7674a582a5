/** The address of a run's page. */
export const runPath = (id: string): string => `/runs/${encodeURIComponent(id)}`;
