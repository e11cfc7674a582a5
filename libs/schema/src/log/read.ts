import type { Context } from '../context.ts';
import { HostNotConnectedError, InvalidInputError, RefusalError, type InputIssue } from '../errors/errors.ts';
import { findHost } from '../lookup/find.ts';
import { patternFault } from '../program/pattern.ts';
import type { ProcessLogInput } from './inputs.ts';
import type { LogEvent, LogRequest } from './log-hub.ts';

type Input = typeof ProcessLogInput.$inferInput;

const MOST_LINES = 100_000;
const MOST_MATCHES = 10_000;
const DEFAULT_LINES = 10;

/** What is asked of the agent. @throws InvalidInputError with every fault. */
function checkRequest(input: Input): Omit<LogRequest, 'id'> {
  const issues: InputIssue[] = [];
  const complain = (field: string, message: string): void => {
    issues.push({ entry: null, name: null, field, rule: field, message });
  };
  const { lines = null, most, search = null, follow } = input;
  const [from = null, until = null] = [input.from, input.until];
  const [group = '', process = group, ...rest] = input.process.split(':');
  if (group === '' || process === '' || process === '*' || rest.length > 0)
    complain('process', `is "${input.process}"; write one process: name, or group:name`);
  if (lines !== null && (lines < 0 || lines > MOST_LINES))
    complain('lines', `are ${lines}; 0 to ${MOST_LINES} are allowed`);
  if (most < 1 || most > MOST_MATCHES) complain('most', `is ${most}; 1 to ${MOST_MATCHES} are allowed`);
  if (until !== null && follow)
    complain('until', 'ends the log at a place, and follow never ends; leave one out');
  const fault = search === null ? undefined : patternFault(search);
  if (fault !== undefined) complain('search', `is no regular expression of RE2: ${fault}`);
  if (issues.length > 0) {
    const faults = issues.map(({ field, message }) => `${field} ${message}`).join('. ');
    throw new InvalidInputError(`The log was not asked for: ${faults}.`, 'Mend what is named.', issues);
  }
  return {
    group,
    process,
    stream: input.stream,
    lines: lines ?? (search === null && from === null ? DEFAULT_LINES : null),
    from,
    until,
    follow,
    search,
    most,
  };
}

/** A refusal is the end of the log, as everything that goes wrong later is. */
// eslint-disable-next-line @typescript-eslint/require-await -- it is iterated as what the agent sends is
async function* refuse(error: RefusalError): AsyncGenerator<LogEvent> {
  const reason = error instanceof HostNotConnectedError ? 'AGENT_GONE' : 'REFUSED';
  yield { kind: 'LogEnd', reason, message: error.message, nextStep: error.nextStep, next: null };
}

/** The log of a process, from its host. */
export async function readProcessLog(context: Context, input: Input): Promise<AsyncIterable<LogEvent>> {
  try {
    const request = checkRequest(input);
    const host = await findHost(context.db, input.host);
    if (!host.liveness?.connectedAt)
      throw new HostNotConnectedError(host.name, host.liveness?.polledAt ?? null);
    return context.logs.read(host.id, request, context.identity?.credentialId ?? '');
  } catch (error) {
    if (error instanceof RefusalError) return refuse(error);
    throw error;
  }
}
