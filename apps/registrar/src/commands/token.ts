import { CreateAccessTokenDocument, type Role } from '@dart/client/registrar';
import { Option, type Command } from 'commander';
import type { Context } from '../context.ts';
import { expectPayload } from '../gateway/expect-payload.ts';
import { describeTime } from '../terminal/describe-time.ts';
import { printJson } from '../terminal/print-json.ts';
import { UsageError } from '../usage-error.ts';
import { parseCount } from './list-options.ts';
import { readOptions } from './read-options.ts';

/** The roles of people and tools; an agent's comes by enrolment only. */
const ROLES = { viewer: 'VIEWER', operator: 'OPERATOR', admin: 'ADMIN' } as const satisfies Record<
  string,
  Role
>;

interface TokenOptions {
  readonly role: keyof typeof ROLES;
  readonly days: number;
}

/** `dart token NAME`: the token alone goes to stdout, so that it can be sent into a file. */
export function addTokenCommand(program: Command, { terminal, connect }: Context): void {
  program
    .command('token')
    .summary('make an access token for a person or a tool')
    .description(
      'Makes an access token for a person or a tool; it is shown this once. A viewer reads, an operator also ' +
        'registers, assigns and gives commands, an admin may do everything.',
    )
    .argument('<name>', 'who uses it; stands in the history of what it changes')
    .addOption(
      new Option('--role <role>', 'what it allows').choices(Object.keys(ROLES)).makeOptionMandatory(),
    )
    .option('--days <count>', 'when it ends', parseCount, 90)
    .addHelpText(
      'after',
      '\nExamples:\n  dart token ada --role operator\n  dart token dashboard --role viewer --days 365 > token',
    )
    .action(async (name: string, _options: unknown, command: Command) => {
      const options = readOptions<TokenOptions>(command);
      if (name.trim() === '') throw new UsageError('The token needs a name: who will use it?');
      const client = await connect(options);
      const { createAccessToken } = await client.request(CreateAccessTokenDocument, {
        input: { name, role: ROLES[options.role], expiresInDays: options.days },
      });
      const { id, token, expiresAt } = expectPayload(createAccessToken, 'CreateAccessTokenPayload');
      if (options.json === true) {
        printJson(terminal, { id, name, role: ROLES[options.role], token, expiresAt });
        return;
      }
      terminal.write(`${token}\n`);
      terminal.remark(
        terminal.colours.faint(
          `For ${name} as ${options.role}, until ${describeTime(expiresAt)}. Give it to dart as DART_TOKEN, ` +
            "or to the portal's sign-in page.\n",
        ),
      );
    });
}
