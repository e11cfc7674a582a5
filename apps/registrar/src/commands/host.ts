import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { describeHost } from '../hosts/describe-host.ts';
import { loadHost } from '../hosts/load-host.ts';
import { renderHost } from '../hosts/render-host.ts';
import { describeProcess } from '../processes/describe-process.ts';
import { describeAssignment } from '../programs/describe-assignment.ts';
import { printJson } from '../terminal/print-json.ts';
import { readOptions } from './read-options.ts';

/** `dart host NAME`: all about one host. */
export function addHostCommand(program: Command, context: Context): void {
  program
    .command('host')
    .summary('show one host')
    .description('Shows one host: what it is, its processes, pending changes and assignments.')
    .argument('<host>', "the host's name")
    .addHelpText('after', '\nExamples:\n  dart host web1.example.com\n  dart host web1.example.com --json')
    .action(async (name: string, _options: unknown, command: Command) => {
      const options = readOptions(command);
      const details = await loadHost(await context.connect(options), name);
      const { terminal } = context;
      if (options.json !== true) {
        terminal.write(renderHost(details, terminal.colours, Date.now()));
        return;
      }
      printJson(terminal, {
        ...describeHost(details.host),
        wantedName: details.host.wantedName,
        agents: details.host.agents,
        processes: details.processes.map(describeProcess),
        pendingChanges: details.pendingChanges.map(({ group, kind, since, program: of }) => ({
          group,
          kind,
          since,
          program: of?.name ?? null,
          environment: of?.environment ?? null,
        })),
        assignments: details.assignments.map(describeAssignment),
      });
    });
}
