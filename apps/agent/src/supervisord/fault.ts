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

/** supervisord did not answer, or not in its protocol. */
export class SupervisordUnreachable extends Error {
  override readonly name = 'SupervisordUnreachable';
  /** Of HTTP, where it answered with another one than 200. */
  readonly status: number | undefined;

  constructor(message: string, { status, ...options }: ErrorOptions & { status?: number | undefined } = {}) {
    super(message, options);
    this.status = status;
  }
}
