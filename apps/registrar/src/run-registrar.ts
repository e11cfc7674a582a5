import { text } from 'node:stream/consumers';
import { createClient } from '@dart/client';
import { closeNodeFetch, nodeFetch } from '@dart/client/node-fetch';
import { CommanderError } from 'commander';
import { createProgram } from './create-program.ts';
import type { Context } from './context.ts';
import { EXIT_CODES, exitCodeOf } from './exit-code.ts';
import { readEnvironment } from './settings/configuration.ts';
import { resolveSettings } from './settings/resolve-settings.ts';
import { printFailure } from './terminal/print-failure.ts';
import type { Terminal } from './terminal/terminal.ts';

/** Runs one command line and gives its exit code. */
export async function runRegistrar(words: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode: number = EXIT_CODES.done;
  const settings: Context['settings'] = async (flags) => resolveSettings(flags, readEnvironment());
  const context: Context = {
    terminal,
    settings,
    async connect(flags) {
      const { url, token } = await settings(flags);
      return createClient({ url, token: () => token, fetch: nodeFetch });
    },
    readInput: () => text(process.stdin),
  };
  const program = createProgram(context, (code) => (exitCode = code));
  try {
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    // commander has said what is wrong already; asking for help is no wrong use.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_CODES.done : EXIT_CODES.usage;
    printFailure(error, terminal, program.opts<{ json?: boolean }>().json === true);
    return exitCodeOf(error);
  } finally {
    closeNodeFetch();
  }
}
