import type { Logger, Service } from '@dart/runtime';
import type { GroupControl } from '../commands/group-control.ts';
import type { HostReader } from '../model/host-reader.ts';
import type { ConfigurationDifference } from '../supervisord/supervisord.ts';

export interface UpkeepOptions {
  /** The name of the relay's section. */
  readonly listener: string;
  readonly groups: Pick<GroupControl, 'update'>;
  readonly hostReader: Pick<HostReader, 'onListenerPending' | 'listenerDifference' | 'poll'>;
  /** What supervisord has is different now: report it. */
  readonly onChange: () => void;
  readonly logger: Logger;
}

/** For the stop of the old relay, which ends at once. */
const DEADLINE_MS = 10_000;

/**
 * Has supervisord run the relay as it is written, by itself: it is dart's own, no person's change. What fails is tried
 * again at the next look at supervisord, within a minute.
 */
export function createListenerUpkeep({
  listener,
  groups,
  hostReader,
  onChange,
  logger,
}: UpkeepOptions): Service {
  let isBusy = false;

  const update = async (difference: ConfigurationDifference): Promise<void> => {
    const { message, faultName } = await groups.update(listener, difference, DEADLINE_MS, () => undefined);
    logger.info({ listener, message, faultName }, 'the listener of log events was updated');
    if (faultName !== undefined) return;
    await hostReader.poll();
    onChange();
  };
  const take = (difference: ConfigurationDifference): void => {
    const isPending = Object.values<readonly string[]>({ ...difference }).some(
      (groups_) => groups_.length > 0,
    );
    if (isBusy || !isPending) return;
    isBusy = true;
    void update(difference).finally(() => (isBusy = false));
  };

  return {
    start() {
      hostReader.onListenerPending = take;
      take(hostReader.listenerDifference);
      return Promise.resolve();
    },
    stop() {
      hostReader.onListenerPending = () => undefined;
      return Promise.resolve();
    },
  };
}
