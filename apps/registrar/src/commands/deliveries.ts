import {
  DeliveriesDocument,
  ResendDeliveriesDocument,
  type DeliveryFilter,
  type DeliveryRowFragment,
} from '@dart/client/registrar';
import type { Client } from '@dart/client';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { expectPayload } from '../gateway/expect-payload.ts';
import { collectRows, pageRows, type PageRequest } from '../gateway/page-rows.ts';
import { RefusedError } from '../refused-error.ts';
import { describeDelivery } from '../routes/describe-route.ts';
import { renderDeliveries } from '../routes/render-routes.ts';
import { printJson } from '../terminal/print-json.ts';
import { UsageError } from '../usage-error.ts';
import { collectStates, parseCount } from './list-options.ts';
import { readOptions } from './read-options.ts';

/** Deliveries that are shown unless told. */
const SHOWN = 20;
/** Letters of a key that the table shows. */
const SHORT = 8;

const STATES: readonly DeliveryRowFragment['state'][] = [
  ...(['WAITING', 'SENDING', 'DELIVERED', 'DEAD', 'SUPPRESSED'] as const),
];

interface DeliveriesOptions {
  readonly state?: DeliveryRowFragment['state'][];
  readonly dead?: boolean;
  readonly route?: string;
  readonly host?: string;
  readonly limit?: number;
}

const loadDeliveries = (client: Client, filter: DeliveryFilter, limit?: number) => {
  const load = async (page: PageRequest) =>
    (await client.request(DeliveriesDocument, { filter, ...page })).deliveries;
  return collectRows(pageRows(load, limit));
};

/** `dart deliveries`: what was told about alerts, and what could not be. */
export function addDeliveriesCommand(program: Command, { terminal, connect }: Context): void {
  program
    .command('deliveries')
    .summary('list what was told about alerts')
    .description('Lists what is and was delivered, newest first; --dead lists what was given up.')
    .option('--dead', 'only what was given up, all of it')
    .option('--state <state>', 'only those in this state; may be repeated', collectStates(STATES))
    .option('--route <route>', 'only by this route')
    .option('--host <host>', 'only about alerts of this host')
    .option('--limit <count>', `at most so many; ${SHOWN} unless told`, parseCount)
    .addHelpText(
      'after',
      '\nExamples:\n  dart deliveries --dead\n  dart deliveries --route hook --state waiting',
    )
    .action(async (_options: unknown, command: Command) => {
      const options = readOptions<DeliveriesOptions>(command);
      const { state, dead, route, host, limit } = options;
      const client = await connect(options);
      const states = dead === true ? (['DEAD'] as const).slice() : state;
      const most = limit ?? (dead === true ? undefined : SHOWN);
      const deliveries = await loadDeliveries(client, { states, route, host }, most);
      if (options.json === true) printJson(terminal, deliveries.map(describeDelivery));
      else terminal.write(renderDeliveries(deliveries, terminal.colours, Date.now()));
    });
}

/** The dead deliveries that words name: by the letters of the table, or by their ids. @throws RefusedError */
async function findDead(client: Client, words: readonly string[], route?: string): Promise<string[]> {
  if (words.length > 0 && !words.some((word) => word.length <= SHORT)) return [...words];
  const dead = await loadDeliveries(client, { states: ['DEAD'], route });
  if (words.length === 0) return dead.map(({ id }) => id);
  return words.map((word) => {
    if (word.length > SHORT) return word;
    const [found, another] = dead.filter(({ key }) => key.startsWith(word.toLowerCase()));
    if (another !== undefined) throw new UsageError(`Which delivery is ${word}? Write more letters of it.`);
    if (found !== undefined) return found.id;
    throw new RefusedError({
      __typename: 'NotFoundError',
      message: `No delivery ${word} is dead.`,
      nextStep: 'List those that are: dart deliveries --dead',
    });
  });
}

/** `dart resend DELIVERY...`. */
export function addResendCommand(program: Command, { terminal, connect }: Context): void {
  program
    .command('resend')
    .summary('send again what was given up')
    .description('Begins anew with deliveries that are dead, under the same keys.')
    .argument('[delivery...]', 'the letters that dart deliveries shows, or an id')
    .option('--all', 'all that are dead')
    .option('--route <route>', 'with --all: only those by this route')
    .addHelpText('after', '\nExamples:\n  dart resend 3f0c52aa\n  dart resend --all --route hook')
    .action(async (words: string[], _options: unknown, command: Command) => {
      const options = readOptions<{ all?: boolean; route?: string }>(command);
      if ((options.all === true) === words.length > 0)
        throw new UsageError('Which? Name deliveries, or say --all.');
      const client = await connect(options);
      const ids = await findDead(client, words, options.route);
      const deliveries: DeliveryRowFragment[] = [];
      for (let from = 0; from < ids.length; from += 1_000) {
        const input = { ids: ids.slice(from, from + 1_000) };
        const { resendDeliveries } = await client.request(ResendDeliveriesDocument, { input });
        deliveries.push(...expectPayload(resendDeliveries, 'ResendDeliveriesPayload').deliveries);
      }
      if (options.json === true) printJson(terminal, deliveries.map(describeDelivery));
      else terminal.write(renderDeliveries(deliveries, terminal.colours, Date.now()));
    });
}
