import type { Client } from '@dart/client';
import type { SettingFlags, Settings } from './settings/resolve-settings.ts';
import type { Terminal } from './terminal/terminal.ts';

/** What the registrar's commands get. */
export interface Context {
  readonly terminal: Terminal;
  /** A client of the gateway that the flags, the environment or the files name. */
  readonly connect: (flags: GlobalOptions) => Promise<Client>;
  /** What the flags, the environment and the files say. */
  readonly settings: (flags: SettingFlags) => Promise<Settings>;
  /** Standard input as text. */
  readonly readInput: () => Promise<string>;
  /** Fires when the person wants the end of a command that goes on by itself. */
  readonly signal?: AbortSignal;
}

/** Options that every command has. */
export interface GlobalOptions {
  readonly gateway?: string;
  readonly token?: string;
  readonly tokenFile?: string;
  readonly json?: boolean;
}
