import type { tables } from '@dart/database';
import { parseSignal, parseTarget, type Target } from '@dart/supervisor';
import { InvalidInputError, type InputIssue } from '../errors/errors.ts';

export type Action = (typeof tables.COMMAND_ACTIONS)[number];

export interface CommandRequest {
  readonly host: string;
  readonly action: Action;
  readonly targets: readonly string[];
  readonly signal: string | null;
  readonly input: string | null;
  readonly idempotencyKey: string | null;
}

/** A request that keeps all rules; `targets` are those of `request`, read. */
export interface CheckedCommand {
  readonly request: CommandRequest;
  readonly targets: readonly Target[];
}

/** Actions on the host as a whole. */
const UNTARGETED: readonly Action[] = ['REREAD', 'REWRITE'];
/** Actions on groups: a process of one can't be added or removed. */
const GROUPED: readonly Action[] = ['UPDATE', 'ADD', 'REMOVE'];
const MOST_TARGETS = 100;
const MOST_INPUT_BYTES = 64 * 1024;
/** supervisord's XML can't carry these. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS = /[\0-\x08\x0b-\x1f\ufffe\uffff]/;

/** Checks what is asked of a host. @throws InvalidInputError with every fault. */
export function checkCommand(request: CommandRequest): CheckedCommand {
  const issues: InputIssue[] = [];
  const complain = (field: string, message: string): void => {
    issues.push({ entry: null, name: null, field, rule: field, message });
  };
  const { action, input } = request;
  const targets = readTargets(request, complain);
  const signal = readSignal(request, complain);
  if (action === 'WRITE_STDIN') {
    const fault = input === null ? 'is absent; write what the process should read' : checkInput(input);
    if (fault !== undefined) complain('input', fault);
  } else if (input !== null) complain('input', `must be absent: ${action} writes nothing`);
  if (issues.length === 0) return { request: { ...request, signal }, targets };
  throw new InvalidInputError(
    'The command was not accepted.',
    'Mend what is named and send it again.',
    issues,
  );
}

type Complain = (field: string, message: string) => void;

function readTargets({ action, targets: texts }: CommandRequest, complain: Complain): Target[] {
  if (UNTARGETED.includes(action)) {
    if (texts.length > 0) complain('targets', `must be absent: ${action} is for the whole host`);
    return [];
  }
  if (texts.length === 0) complain('targets', 'are absent; write a program, group:name, group:* or all');
  if (texts.length > MOST_TARGETS)
    complain('targets', `are ${texts.length}; at most ${MOST_TARGETS} are allowed, or write all`);
  return texts.flatMap((text) => {
    const target = parseTarget(text);
    if (target === undefined)
      complain('targets', `hold "${text}"; write a program, group:name, group:* or all`);
    else if (target.kind === 'process' && target.group !== target.process && GROUPED.includes(action))
      complain('targets', `hold "${text}"; ${action} is for whole groups: write ${target.group}`);
    return target ?? [];
  });
}

function readSignal({ action, signal }: CommandRequest, complain: Complain): string | null {
  if (action !== 'SIGNAL') {
    if (signal !== null) complain('signal', `must be absent: ${action} sends none`);
    return null;
  }
  const name = parseSignal(signal ?? '');
  if (name === undefined) {
    const found = signal === null ? 'absent' : `"${signal}"`;
    complain('signal', `is ${found}; write a name such as HUP, USR1 or TERM, or its number`);
  }
  return name ?? null;
}

function checkInput(input: string): string | undefined {
  const bytes = Buffer.byteLength(input);
  if (bytes === 0) return 'is empty; write what the process should read';
  if (bytes > MOST_INPUT_BYTES) return `has ${bytes} bytes; at most ${MOST_INPUT_BYTES} are allowed`;
  if (CONTROLS.test(input))
    return 'holds a control character, which supervisord can’t be given; only tab and line feed are allowed';
  return undefined;
}
