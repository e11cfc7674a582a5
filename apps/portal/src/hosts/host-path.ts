/** The address of a host's page. */
export const hostPath = (name: string): string => `/hosts/${encodeURIComponent(name)}`;
