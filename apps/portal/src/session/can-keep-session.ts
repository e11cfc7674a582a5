const THIS_MACHINE = /^(?:localhost|[a-z0-9-]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/iu;

/** Whether browsers keep a Secure cookie that comes from this address: over TLS, or from this very machine. */
export function canKeepSession(host: string | null, forwardedProtocol: string | null): boolean {
  if (forwardedProtocol?.split(',', 1)[0]?.trim() === 'https') return true;
  return host !== null && THIS_MACHINE.test(host);
}
