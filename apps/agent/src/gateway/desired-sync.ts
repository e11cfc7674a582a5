import type { Client } from '@dart/client';
import { DesiredStateDocument } from '@dart/client/agent';
import type { Logger } from '@dart/runtime';
import type { ConfigurationWriter } from '../configuration/writer.ts';
import { parseDesiredState, type DesiredState } from '../desired/desired-state.ts';
import type { JsonFile } from '../files/json-file.ts';
import type { HostReader } from '../model/host-reader.ts';

export interface DesiredSyncOptions {
  readonly client: Client;
  readonly file: JsonFile<DesiredState>;
  readonly writer: ConfigurationWriter;
  readonly hostReader: HostReader;
  /** What supervisord has or should have is different now: report it. */
  readonly onChange: () => void;
  readonly logger: Logger;
}

/** Keeps this host's file as the gateway wants it. */
export interface DesiredSync {
  /** The last desired state, also from before the agent's start. */
  readonly current: DesiredState | undefined;
  /**
   * Fetches and writes when the gateway has another version than this host. While one fetch waits for its turn, what is told
   * besides is served by it: a fetch gives the latest, and of 200 changes in a second only the last counts.
   */
  follow(version: string): Promise<void>;
  /** Fetches and writes in any case, then asks supervisord afresh; gives a sentence. */
  rewrite(): Promise<string>;
  /** Writes again what is known: the host may have got the user or folder that was missing. */
  writeAgain(): Promise<void>;
}

/** The sync of one host; its steps never overlap. */
export function createDesiredSync(options: DesiredSyncOptions): DesiredSync {
  const { client, file, writer, hostReader, onChange, logger } = options;
  let current = file.read();
  let last: Promise<unknown> = Promise.resolve();
  let told: string | undefined;
  let waiting: Promise<void> | undefined;

  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const turn = last.then(step, step);
    last = turn.catch(() => undefined);
    return turn;
  };
  const fetch = async (): Promise<DesiredState> => {
    const { desiredState } = await client.request(DesiredStateDocument, {});
    current = parseDesiredState(desiredState);
    file.write(current);
    return current;
  };
  const apply = async (desired: DesiredState): Promise<void> => {
    await writer.write(desired);
    await hostReader.poll();
    onChange();
  };

  return {
    get current() {
      return current;
    },
    follow(version) {
      told = version;
      if (waiting !== undefined) return waiting.catch(() => undefined);
      waiting = inTurn(async () => {
        waiting = undefined;
        if (told === current?.version && told === writer.written.version) return;
        logger.info({ version: told, had: current?.version }, 'the desired state changed');
        await apply(await fetch());
      });
      return waiting;
    },
    rewrite: () =>
      inTurn(async () => {
        const desired = await fetch();
        await apply(desired);
        const { sections, refusals } = writer.written;
        const refused =
          refusals.length === 0
            ? ''
            : `, ${refusals.length} refused: ${refusals.map(({ refusal }) => refusal).join('. ')}`;
        return `written: ${Object.keys(sections).length} programs of version ${desired.version}${refused}`;
      }),
    writeAgain: () =>
      inTurn(async () => {
        if (current === undefined) return;
        const before = JSON.stringify(writer.written);
        await writer.write(current);
        if (JSON.stringify(writer.written) !== before) {
          await hostReader.poll();
          onChange();
        }
      }),
  };
}
