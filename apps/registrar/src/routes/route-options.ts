import { readFile } from 'node:fs/promises';
import type { AlertRowFragment, RouteMatchInput, RouteTargetInput } from '@dart/client/registrar';
import { Option, type Command } from 'commander';
import { collectSeverities } from '../alerts/collect-severities.ts';
import { collectLabels, collectWords } from '../commands/list-options.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';

const SECURITIES = { tls: 'TLS', starttls: 'STARTTLS', none: 'NONE' } as const;

/** What a route matches and where it delivers to, as flags say it. */
export interface RouteOptions {
  readonly severity?: AlertRowFragment['severity'][];
  readonly environment?: string[];
  readonly label?: { key: string; value: string }[];
  readonly webhook?: string;
  readonly email?: string[];
  readonly smtp?: string;
  readonly from?: string;
  readonly security?: keyof typeof SECURITIES;
  readonly username?: string;
  readonly slack?: boolean;
  readonly pagerduty?: boolean;
  readonly url?: string;
  readonly secretFile?: string;
}

/** Adds the flags of a route's match and target. */
export function addRouteOptions(command: Command): Command {
  return command
    .option('--severity <severity>', 'alerts of this severity, 1 to 5; may be repeated', collectSeverities)
    .option('--environment <environment>', 'of programs of this environment; may be repeated', collectWords)
    .option('--label <key=value>', 'on hosts with this label; may be repeated', collectLabels)
    .option('--webhook <url>', 'post a signed JSON object to this address')
    .option('--email <address>', 'send mail to this address; may be repeated', collectWords)
    .option('--smtp <host[:port]>', 'mail: the server; port 587 unless told')
    .option('--from <address>', 'mail: the sender')
    .addOption(
      new Option('--security <how>', 'mail: how the server is spoken to; starttls unless told').choices(
        Object.keys(SECURITIES),
      ),
    )
    .option('--username <name>', 'mail: for servers that ask for it')
    .option('--slack', 'post a message to an incoming webhook of Slack')
    .option('--pagerduty', 'send events to PagerDuty')
    .option('--url <url>', 'PagerDuty: another address that takes the same')
    .option(
      '--secret-file <file>',
      "where the webhook's key, the mail password, Slack's address or PagerDuty's integration key stands; - reads standard input",
    );
}

/** What a route matches; undefined when no flag says anything about it. */
export function readMatchOptions({
  severity,
  environment,
  label,
}: RouteOptions): RouteMatchInput | undefined {
  if (severity === undefined && environment === undefined && label === undefined) return undefined;
  return { severities: severity ?? [], environments: environment ?? [], labels: label ?? [] };
}

async function readSecret(file: string | undefined, { readInput }: Context): Promise<string | undefined> {
  if (file === undefined) return undefined;
  const text = file === '-' ? await readInput() : await readFile(file, 'utf8');
  return text.trim();
}

function readEmail(options: RouteOptions, to: string[], password: string | undefined) {
  const { smtp, from, security = 'starttls', username } = options;
  if (smtp === undefined || from === undefined)
    throw new UsageError('Mail needs --smtp HOST:PORT and --from.');
  const [, host = smtp, port] = /^(.+):(\d+)$/.exec(smtp) ?? [];
  return {
    ...{ host, from, to, username, password, security: SECURITIES[security] },
    port: port === undefined ? 587 : Number(port),
  };
}

/** Where a route delivers to; undefined when no flag says anything about it. @throws UsageError */
export async function readTargetOptions(
  options: RouteOptions,
  context: Context,
): Promise<RouteTargetInput | undefined> {
  const { webhook, email, slack, pagerduty, url } = options;
  if (webhook === undefined && email === undefined && slack === undefined && pagerduty === undefined)
    return undefined;
  const secret = await readSecret(options.secretFile, context);
  const wanted = (what: string): string => {
    if (secret !== undefined) return secret;
    throw new UsageError(`Write ${what} into a file and name it by --secret-file, or - for standard input.`);
  };
  return {
    ...(webhook !== undefined && { webhook: { url: webhook, secret } }),
    ...(email !== undefined && { email: readEmail(options, email, secret) }),
    ...(slack === true && { slack: { url: wanted('the address of the webhook') } }),
    ...(pagerduty === true && {
      pagerDuty: { routingKey: wanted('the integration key'), ...(url !== undefined && { url }) },
    }),
  };
}
