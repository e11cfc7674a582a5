import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND_ACTIONS } from '@dart/supervisor';
import * as z from 'zod';
import { createJsonFile } from '../files/json-file.ts';

const result = z.object({
  process: z.string(),
  faultCode: z.number().nullish(),
  faultName: z.string().nullish(),
  message: z.string(),
});
const outcome = z.object({
  state: z.enum(['SUCCEEDED', 'FAILED', 'UNKNOWN']),
  faultCode: z.number().nullish(),
  faultName: z.string().nullish(),
  message: z.string(),
  results: z.array(result),
});
const entry = z.object({
  id: z.string(),
  action: z.enum(COMMAND_ACTIONS),
  targets: z.array(z.string()).default([]),
  /** A group that is removed and not added again yet. */
  adding: z.string().optional(),
  /** Set once the command was carried out; kept until the gateway accepted it. */
  outcome: outcome.optional(),
});

export type CommandResultEntry = z.output<typeof result>;
/** How a command went. */
export type CommandOutcome = z.output<typeof outcome>;
/** A command that this agent claimed. */
export type CommandEntry = z.output<typeof entry>;

/** The commands in hand, on disk: claimed before anything is done, gone when the gateway has the result. */
export interface CommandJournal {
  list(): CommandEntry[];
  write(command: CommandEntry): void;
  remove(id: string): void;
}

/** The journal in the agent's folder; one file each. */
export function openCommandJournal(folder: string): CommandJournal {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pathOf = (id: string): string => join(folder, `${Buffer.from(id).toString('hex')}.json`);
  return {
    list() {
      const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
      return names
        .map((name) => createJsonFile(join(folder, name), entry).read())
        .filter((command) => command !== undefined);
    },
    write(command) {
      createJsonFile(pathOf(command.id), entry).write(command);
    },
    remove(id) {
      rmSync(pathOf(id), { force: true });
    },
  };
}
