/**
 * The one contract of everything that lives long: `start` resolves once it runs, `stop` once it has stopped.
 * Stopping twice is harmless; a failed start can be started again.
 */
export interface Service {
  /** The signal fires when it is to stop before it runs: what waits for something else then rejects with its reason. */
  start(signal?: AbortSignal): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts services in order and stops them in reverse. When one fails to start, those before it are stopped and
 * the failure is thrown.
 */
export function composeServices(services: readonly Service[]): Service {
  const running: Service[] = [];
  const stop = async (): Promise<void> => {
    const failures: unknown[] = [];
    for (let service = running.pop(); service !== undefined; service = running.pop()) {
      try {
        await service.stop();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'some services did not stop cleanly');
  };
  return {
    async start(signal) {
      for (const service of services) {
        try {
          signal?.throwIfAborted();
          await service.start(signal);
          running.push(service);
        } catch (error) {
          await stop();
          throw error;
        }
      }
    },
    stop,
  };
}
