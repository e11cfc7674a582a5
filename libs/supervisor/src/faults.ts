interface FaultKind {
  readonly code: number;
  readonly description: string;
}

/** supervisord's XML-RPC faults (supervisor/xmlrpc.py), each with what it means and what to do next. */
export const FAULTS = {
  UNKNOWN_METHOD: { code: 1, description: 'supervisord does not know this call; check its version' },
  INCORRECT_PARAMETERS: { code: 2, description: 'supervisord refused the parameters of the call' },
  BAD_ARGUMENTS: { code: 3, description: 'supervisord refused an argument of the call' },
  SIGNATURE_UNSUPPORTED: { code: 4, description: 'supervisord does not describe this call' },
  SHUTDOWN_STATE: {
    code: 6,
    description: 'supervisord is shutting down or restarting; try again once it runs',
  },
  BAD_NAME: {
    code: 10,
    description: 'supervisord has no process or group of this name; update it if it is pending',
  },
  BAD_SIGNAL: { code: 11, description: 'this is not a signal; use a name such as HUP' },
  NO_FILE: { code: 20, description: 'the file does not exist on the host; check the command of the program' },
  NOT_EXECUTABLE: { code: 21, description: 'the file cannot be executed; check its mode on the host' },
  FAILED: { code: 30, description: 'supervisord could not do it; its log on the host says why' },
  ABNORMAL_TERMINATION: {
    code: 40,
    description: 'the process ended before it counted as started; see its output and startsecs',
  },
  SPAWN_ERROR: {
    code: 50,
    description: 'the process could not be spawned; check command, user and directory',
  },
  ALREADY_STARTED: { code: 60, description: 'the process is started already; stop it first or restart it' },
  NOT_RUNNING: { code: 70, description: 'the process does not run; start it first' },
  SUCCESS: { code: 80, description: 'done' },
  ALREADY_ADDED: { code: 90, description: 'the group is active already; remove it first' },
  STILL_RUNNING: { code: 91, description: 'the group still runs; stop it first' },
  CANT_REREAD: { code: 92, description: 'supervisord cannot read its configuration; mend the file it names' },
} as const satisfies Record<string, FaultKind>;

export type FaultName = keyof typeof FAULTS;

const namesByCode = new Map<number, FaultName>(
  Object.entries(FAULTS).map(([name, kind]) => [kind.code, name as FaultName]),
);

/** The name of a fault code; `FAULT_<code>` for one that this version does not know. */
export function faultName(code: number): string {
  return namesByCode.get(code) ?? `FAULT_${code}`;
}

/** What a fault means and what to do next, as one clause without a full stop. */
export function describeFault(code: number): string {
  const name = namesByCode.get(code);
  return name === undefined
    ? 'an unknown fault of supervisord; see its log on the host'
    : FAULTS[name].description;
}
