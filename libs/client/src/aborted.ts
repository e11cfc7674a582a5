/** Whether a signal has fired. A function, because the compiler takes a property that it read once for settled. */
export function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}
