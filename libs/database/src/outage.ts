/** What the database can't do now but may in a moment, by PostgreSQL's classes of codes. */
const PASSING_CLASSES: Readonly<Record<string, string>> = {
  '08': 'The connection to the database broke.',
  '53': 'The database lacks connections, memory or room on its disk.',
  '57P': 'The database is being stopped or started.',
  '58': 'The database can’t read or write its files.',
};

/** The codes of Node by which a server is not there. */
const UNREACHABLE = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'ENOTFOUND', 'EAI_AGAIN', 'EPIPE', 'ETIMEDOUT'],
  ...['EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN'],
]);

/** `pg` tells these by their words alone. */
const WORDS =
  /^(Connection terminated|Client has encountered a connection error|Query read timeout|timeout exceeded when trying to connect|timeout expired|Client was closed)/;

function* causesOf(error: unknown): Generator<Error & { readonly code?: string }> {
  for (let cause = error; cause instanceof Error;) {
    yield cause;
    cause = cause.cause ?? (cause as { originalError?: unknown }).originalError;
  }
}

/** Why the database can't be used now, for people, where the error is of that kind: the same may succeed later. */
export function describeOutage(error: unknown): string | undefined {
  for (const { code = '', message } of causesOf(error)) {
    const passing = PASSING_CLASSES[code.slice(0, 3)] ?? PASSING_CLASSES[code.slice(0, 2)];
    // class 57 has statements that were cancelled as well, which are no outage
    if (/^[0-9A-Z]{5}$/.test(code) && passing !== undefined) return passing;
    if (UNREACHABLE.has(code) || WORDS.test(message)) return 'The database can’t be reached.';
  }
  return undefined;
}
