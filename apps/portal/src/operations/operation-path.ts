/** The address of an operation's page. */
export const operationPath = (id: string): string => `/operations/${encodeURIComponent(id)}`;
