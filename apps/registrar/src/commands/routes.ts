import {
  CreateRouteDocument,
  DeleteRouteDocument,
  RoutesDocument,
  TestRouteDocument,
  UpdateRouteDocument,
  type RouteRowFragment,
} from '@dart/client/registrar';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { SetExitCode } from '../create-program.ts';
import { EXIT_CODES } from '../exit-code.ts';
import { expectPayload } from '../gateway/expect-payload.ts';
import { collectRows, pageRows, type PageRequest } from '../gateway/page-rows.ts';
import { describeRoute } from '../routes/describe-route.ts';
import { renderRoutes } from '../routes/render-routes.ts';
import {
  addRouteOptions,
  readMatchOptions,
  readTargetOptions,
  type RouteOptions,
} from '../routes/route-options.ts';
import { printJson } from '../terminal/print-json.ts';
import { UsageError } from '../usage-error.ts';
import { readOptions } from './read-options.ts';

/** `dart routes`: where alerts are delivered to. */
export function addRoutesCommand(program: Command, { terminal, connect }: Context): void {
  program
    .command('routes')
    .summary('list where alerts are delivered to')
    .description('Lists the routes by which alerts are delivered, and what each wants.')
    .addHelpText('after', '\nExamples:\n  dart routes\n  dart routes --json')
    .action(async (_options: unknown, command: Command) => {
      const options = readOptions(command);
      const client = await connect(options);
      const load = async (page: PageRequest) => (await client.request(RoutesDocument, page)).routes;
      const routes = await collectRows(pageRows(load));
      if (options.json === true) printJson(terminal, routes.map(describeRoute));
      else terminal.write(renderRoutes(routes, terminal.colours));
    });
}

interface Made {
  readonly route: RouteRowFragment;
  /** Shown this once. */
  readonly secret: string | null;
}

function printRoute({ terminal }: Context, { route, secret }: Made, asJson: boolean): void {
  if (asJson) {
    printJson(terminal, { ...describeRoute(route), ...(secret !== null && { secret }) });
    return;
  }
  terminal.write(renderRoutes([route], terminal.colours));
  if (secret !== null) terminal.write(`The key of its signature, shown this once: ${secret}\n`);
}

function addAdd(route: Command, context: Context): void {
  addRouteOptions(
    route
      .command('add')
      .summary('make a route')
      .description('Makes a route: what opens from now on and matches all flags is delivered by it.')
      .argument('<name>'),
  )
    .addHelpText(
      'after',
      '\nExamples:\n  dart route add hook --webhook https://example.com/dart --severity 1,2\n  dart route add mail --email ops@example.com --smtp mail.example.com:587 --from dart@example.com\n  dart route add chat --slack --secret-file slack-address --label region=eu\n  dart route add pager --pagerduty --secret-file integration-key --severity 1 --environment production',
    )
    .action(async (name: string, _options: unknown, command: Command) => {
      const options = readOptions<RouteOptions>(command);
      const target = await readTargetOptions(options, context);
      if (target === undefined)
        throw new UsageError('Where to? Say --webhook URL, --email ADDRESS, --slack or --pagerduty.');
      const client = await context.connect(options);
      const match = readMatchOptions(options);
      const input = { name, target, ...(match !== undefined && { match }) };
      const { createRoute } = await client.request(CreateRouteDocument, { input });
      printRoute(context, expectPayload(createRoute, 'CreateRoutePayload'), options.json === true);
    });
}

function addChange(route: Command, context: Context): void {
  addRouteOptions(
    route
      .command('change')
      .summary('change what a route wants, or where it delivers to')
      .description(
        'Changes a route. What it wants is replaced as a whole by the flags that are given, and so is where it delivers to.',
      )
      .argument('<name>')
      .option('--on', 'let it take what is new and send what waits')
      .option('--off', 'let it take nothing new; what waits goes on waiting'),
  )
    .addHelpText(
      'after',
      '\nExamples:\n  dart route change hook --severity 1,2,3\n  dart route change hook --off',
    )
    .action(async (name: string, _options: unknown, command: Command) => {
      const options = readOptions<RouteOptions & { on?: boolean; off?: boolean }>(command);
      if (options.on === true && options.off === true) throw new UsageError('Say --on or --off, not both.');
      const enabled = options.on === true ? true : options.off === true ? false : undefined;
      const input = {
        ...{ name, enabled, match: readMatchOptions(options) },
        target: await readTargetOptions(options, context),
      };
      const client = await context.connect(options);
      const { updateRoute } = await client.request(UpdateRouteDocument, { input });
      printRoute(context, expectPayload(updateRoute, 'UpdateRoutePayload'), options.json === true);
    });
}

function addRemove(route: Command, { terminal, connect }: Context): void {
  route
    .command('remove')
    .summary('delete a route')
    .description('Deletes a route with its deliveries, also those that wait.')
    .argument('<name>')
    .addHelpText('after', '\nExample:\n  dart route remove hook')
    .action(async (name: string, _options: unknown, command: Command) => {
      const options = readOptions(command);
      const client = await connect(options);
      const { deleteRoute } = await client.request(DeleteRouteDocument, { input: { name } });
      const { id } = expectPayload(deleteRoute, 'DeleteRoutePayload');
      if (options.json === true) printJson(terminal, { name, id });
      else terminal.write(`${terminal.colours.good('✓')} ${name} is deleted\n`);
    });
}

function addTest(route: Command, { terminal, connect }: Context, setExitCode: SetExitCode): void {
  route
    .command('test')
    .summary('send a test by a route')
    .description('Sends a test at once, also by a route that is off, and tells what came back.')
    .argument('<name>')
    .addHelpText('after', '\nExample:\n  dart route test hook')
    .action(async (name: string, _options: unknown, command: Command) => {
      const options = readOptions(command);
      const client = await connect(options);
      const { testRoute } = await client.request(TestRouteDocument, { input: { name } });
      const { accepted, result } = expectPayload(testRoute, 'TestRoutePayload');
      const { good, bad } = terminal.colours;
      if (options.json === true) printJson(terminal, { name, accepted, result });
      else terminal.write(`${accepted ? good('✓') : bad('✕')} ${result}\n`);
      if (!accepted) setExitCode(EXIT_CODES.failed);
    });
}

/** `dart route add|change|test|remove NAME`. */
export function addRouteCommand(program: Command, context: Context, setExitCode: SetExitCode): void {
  const route = program
    .command('route')
    .summary('make, change, test or delete a route of alerts')
    .description(
      'Makes, changes, tests or deletes a route by which alerts are delivered; for administrators.',
    )
    .addHelpText('after', '\nExamples:\n  dart route add --help\n  dart route test hook');
  addAdd(route, context);
  addChange(route, context);
  addTest(route, context, setExitCode);
  addRemove(route, context);
}
