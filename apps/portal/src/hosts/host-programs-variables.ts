/** Rows of each kind that are shown. */
const MOST = 100;

/** What is asked of a host's programs, the same by the server and the browser. */
export const hostProgramsVariables = (name: string) => ({ name, first: MOST });
