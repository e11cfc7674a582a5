import { fileURLToPath } from 'node:url';

const LISTENER = fileURLToPath(new URL('plain-listener.mjs', import.meta.url));

/** The section of a listener that only answers OK; see plain-listener.mjs for what it writes to `logFile`. */
export function renderPlainListener(logFile: string, words = ''): string {
  return `[eventlistener:plain]
command=${process.execPath} ${LISTENER} ${words}
events=PROCESS_STATE,TICK_5
buffer_size=65535
stderr_logfile=${logFile}
`;
}
