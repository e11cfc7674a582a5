import { CreateEnrolmentTokenDocument } from '@dart/client/registrar';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { expectPayload } from '../gateway/expect-payload.ts';
import { describeTime } from '../terminal/describe-time.ts';
import { printJson } from '../terminal/print-json.ts';
import { parseCount } from './list-options.ts';
import { readOptions } from './read-options.ts';

interface EnrolOptions {
  readonly uses: number;
  readonly minutes: number;
}

const TOKEN_FILE = '/etc/dart/enrolment-token';

/** `dart enrol [HOST]`: the token alone goes to stdout, so that it can be sent into a file. */
export function addEnrolCommand(program: Command, { terminal, connect, settings }: Context): void {
  program
    .command('enrol')
    .summary('make a token with which hosts enrol')
    .description(
      'Makes a token with which the agents of new hosts enrol; it is shown this once. A host that is enrolled ' +
        'needs it no more. Where a host of that name is known with another key (its disk was lost), the token has to be ' +
        'bound to the name.',
    )
    .argument('[host]', 'binds the token to the host of this name')
    .option('--uses <count>', 'how many hosts may use it', parseCount, 1)
    .option('--minutes <count>', 'when it ends', parseCount, 60)
    .addHelpText(
      'after',
      '\nExamples:\n  dart enrol web1.example.com\n  dart enrol --uses 20 --minutes 1440\n  dart enrol > enrolment-token',
    )
    .action(async (host: string | undefined, _options: unknown, command: Command) => {
      const options = readOptions<EnrolOptions>(command);
      const { uses, minutes } = options;
      const client = await connect(options);
      const { createEnrolmentToken } = await client.request(CreateEnrolmentTokenDocument, {
        input: { host, uses, expiresInMinutes: minutes },
      });
      const { token, expiresAt } = expectPayload(createEnrolmentToken, 'CreateEnrolmentTokenPayload');
      if (options.json === true) {
        printJson(terminal, { token, expiresAt, fqdn: host ?? null, uses });
        return;
      }
      terminal.write(`${token}\n`);
      const { faint } = terminal.colours;
      const times = uses === 1 ? 'once' : `${uses} times`;
      const { origin } = new URL((await settings(options)).url);
      terminal.remark(`
${faint(`For ${host ?? 'any host'}, ${times}, until ${describeTime(expiresAt)}. On the host, in a shell:`)}
  mkdir -p /etc/dart && (umask 077 && echo ${token} > ${TOKEN_FILE})
${faint('and in the section [eventlistener:dart-agent], with the address by which the host reaches the gateway:')}
  environment=DART_GATEWAY_URL="${origin}",DART_ENROLMENT_TOKEN_FILE="${TOKEN_FILE}"
`);
    });
}
