import { CreateSignInCodeDocument } from '@dart/client/registrar';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { describeTime } from '../terminal/describe-time.ts';
import { printJson } from '../terminal/print-json.ts';
import { readOptions } from './read-options.ts';

interface SignInOptions {
  readonly portal?: string;
}

/** `dart sign-in`: a link into the portal, or the code for it when nobody said where the portal is. */
export function addSignInCommand(program: Command, { terminal, connect, settings }: Context): void {
  program
    .command('sign-in')
    .summary('make a link that signs in to the portal')
    .description('Makes a link that signs in to the portal, once, with the role of the token in use.')
    .option('--portal <url>', "the portal's address (DART_PORTAL)")
    .addHelpText('after', '\nExamples:\n  dart sign-in\n  dart sign-in --portal https://dart.example.org')
    .action(async (_options: unknown, command: Command) => {
      const options = readOptions<SignInOptions>(command);
      const { portal } = await settings(options);
      const client = await connect(options);
      const { code, expiresAt } = (await client.request(CreateSignInCodeDocument, {})).createSignInCode;
      const path = `/login?code=${encodeURIComponent(code)}`;
      const link = portal === undefined ? null : `${portal}${path}`;
      if (options.json === true) {
        printJson(terminal, { code, link, expiresAt });
        return;
      }
      terminal.write(`${link ?? code}\n`);
      const until = `Good for one sign-in, until ${describeTime(expiresAt)}.`;
      const where = `Open ${path} below the portal's address; --portal URL or DART_PORTAL makes it a link.`;
      terminal.remark(terminal.colours.faint(link === null ? `${until} ${where}\n` : `${until}\n`));
    });
}
