import type { Logger } from '@dart/runtime';
import { toError } from '@dart/runtime';
import type { Supervisord } from '../supervisord/supervisord.ts';
import type { Executor } from './executor.ts';
import type { CommandEntry, CommandJournal, CommandOutcome } from './journal.ts';
import { failedResult, summarize } from './outcome.ts';
import type { CommandRequest } from './request.ts';

/** A command that the gateway offers. */
export interface CommandOffer extends CommandRequest {
  readonly deadlineInMs: number;
}

export interface CommandRunnerOptions {
  readonly journal: CommandJournal;
  readonly execute: Executor;
  readonly supervisord: Supervisord;
  /** Asks the gateway for the command; false when it is not this agent's to do. */
  readonly claim: (id: string) => Promise<boolean>;
  /** Results wait in the journal. */
  readonly onFinished: () => void;
  readonly logger: Logger;
}

/** Takes offered commands: claimed, on disk, done once, result on disk until the gateway has it. */
export interface CommandRunner {
  /** Never throws; an offer that is in hand already is left. */
  take(offer: CommandOffer): Promise<void>;
  /** At the start: what was in hand when the agent ended is unknown now, and a cut update is finished. */
  recover(): Promise<void>;
  /** Finished commands whose result the gateway does not have yet. */
  finished(): CommandEntry[];
  /** The gateway has the result. */
  forget(id: string): void;
}

/** The runner of this host's commands. Commands on different groups run side by side. */
export function createCommandRunner(options: CommandRunnerOptions): CommandRunner {
  const { journal, execute, supervisord, claim, onFinished, logger } = options;
  const inHand = new Set<string>();

  const run = async (
    offer: CommandOffer,
    entry: CommandEntry,
    deadlineMs: number,
  ): Promise<CommandOutcome> => {
    try {
      return await execute(offer, deadlineMs, (group) => {
        journal.write({ ...entry, ...(group === undefined ? {} : { adding: group }) });
      });
    } catch (error) {
      const name = entry.targets.join(' ');
      return summarize([failedResult(name === '' ? entry.action.toLowerCase() : name, error)], '');
    }
  };

  return {
    async take(offer) {
      if (inHand.has(offer.id)) return;
      inHand.add(offer.id);
      const endAtMs = performance.now() + offer.deadlineInMs;
      const command: CommandEntry = { id: offer.id, action: offer.action, targets: [...offer.targets] };
      try {
        if (!(await claim(offer.id))) return;
        journal.write(command);
        logger.info({ command }, 'command claimed');
        const outcome = await run(offer, command, endAtMs - performance.now());
        journal.write({ ...command, outcome });
        logger.info({ id: command.id, state: outcome.state, message: outcome.message }, 'command done');
        onFinished();
      } catch (error) {
        logger.warn({ err: toError(error), id: offer.id }, 'a command could not be claimed or kept');
      } finally {
        inHand.delete(offer.id);
      }
    },
    async recover() {
      for (const command of journal.list()) {
        if (command.outcome !== undefined) continue;
        let message =
          'the agent ended while it carried this out; look at the state of the process before you repeat it';
        if (command.adding !== undefined) {
          const { adding } = command;
          await supervisord.addProcessGroup(adding).then(
            () =>
              (message = `${adding}: the agent ended during the update and added the group at its next start`),
            (error: unknown) => {
              logger.warn(
                { err: error, group: adding },
                'a cut update could not be finished, or was finished already',
              );
            },
          );
        }
        journal.write({ ...command, outcome: { state: 'UNKNOWN', message, results: [] } });
      }
      onFinished();
    },
    finished: () => journal.list().filter(({ outcome }) => outcome !== undefined),
    forget(id) {
      journal.remove(id);
    },
  };
}
