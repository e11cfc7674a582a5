import { describeFault, faultName } from '@dart/supervisor';

/** supervisord answered with a fault. */
export class SupervisordFault extends Error {
  override readonly name = 'SupervisordFault';
  readonly code: number;
  /** supervisord's own name of the fault, e.g. BAD_NAME. */
  readonly faultName: string;

  constructor(method: string, code: number, text: string) {
    const name = faultName(code);
    // supervisord's text is mostly the name again with the process; where it says more, that is kept.
    const more = text.startsWith(`${name}: `) ? text.slice(name.length + 2) : text;
    super(
      `${describeFault(code)} (${name}, ${method.replace('supervisor.', '')}${more === '' ? '' : ` ${more}`})`,
    );
    this.code = code;
    this.faultName = name;
  }
}

interface UnreachableOptions extends ErrorOptions {
  readonly status?: number | undefined;
  readonly mayHaveActed?: boolean;
}

/** supervisord did not answer, or not in its protocol. */
export class SupervisordUnreachable extends Error {
  override readonly name = 'SupervisordUnreachable';
  /** Of HTTP, where it answered with another one than 200. */
  readonly status: number | undefined;
  /** The request was on its way: supervisord may have done what it was asked for, or may do so yet. */
  readonly mayHaveActed: boolean;

  constructor(message: string, { status, mayHaveActed = false, ...options }: UnreachableOptions = {}) {
    super(message, options);
    this.status = status;
    this.mayHaveActed = mayHaveActed;
  }
}

/** Whether a call that failed may have done its work all the same. */
export function mayHaveActed(error: unknown): boolean {
  return error instanceof SupervisordUnreachable && error.mayHaveActed;
}
