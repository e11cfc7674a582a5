import { Command } from 'commander';
import { addAckCommand, addUnackCommand } from './commands/ack.ts';
import { addAddCommand } from './commands/add.ts';
import { addAlertsCommand } from './commands/alerts.ts';
import { addApplyCommand } from './commands/apply.ts';
import { addAssignCommand } from './commands/assign.ts';
import { addCancelCommand } from './commands/cancel.ts';
import { addChangesCommand } from './commands/changes.ts';
import { addClearAlertCommand } from './commands/clear-alert.ts';
import { addClearCommand } from './commands/clear.ts';
import { addContinueCommand } from './commands/continue.ts';
import { addDeleteHostCommand } from './commands/delete-host.ts';
import { addDeleteProcessCommand } from './commands/delete-process.ts';
import { addDeliveriesCommand, addResendCommand } from './commands/deliveries.ts';
import { addDisableCommand } from './commands/disable.ts';
import { addEnableCommand } from './commands/enable.ts';
import { addEnrolCommand } from './commands/enrol.ts';
import { addHostCommand } from './commands/host.ts';
import { addHostsCommand } from './commands/hosts.ts';
import { addLabelCommand } from './commands/label.ts';
import { addMuteCommand, addUnmuteCommand } from './commands/mute.ts';
import { addMaintenanceCommand } from './commands/maintenance.ts';
import { addNextCommand } from './commands/next.ts';
import { addOperateCommand } from './commands/operate.ts';
import { addOperationCommand, addOperationsCommand } from './commands/operations.ts';
import { addPauseCommand } from './commands/pause.ts';
import { addProcessCommand } from './commands/process.ts';
import { addProcessesCommand } from './commands/processes.ts';
import { addRegisterCommand } from './commands/register.ts';
import { addRemoveCommand } from './commands/remove.ts';
import { addRereadCommand } from './commands/reread.ts';
import { addRestartCommand } from './commands/restart.ts';
import { addResumeCommand } from './commands/resume.ts';
import { addRetryCommand } from './commands/retry.ts';
import { addRevokeHostCommand } from './commands/revoke-host.ts';
import { addRewriteCommand } from './commands/rewrite.ts';
import { addRouteCommand, addRoutesCommand } from './commands/routes.ts';
import { addSignInCommand } from './commands/sign-in.ts';
import { addSignalCommand } from './commands/signal.ts';
import { addStartCommand } from './commands/start.ts';
import { addStatsCommand } from './commands/stats.ts';
import { addStatusCommand } from './commands/status.ts';
import { addStopCommand } from './commands/stop.ts';
import { addTailCommand } from './commands/tail.ts';
import { addTokenCommand } from './commands/token.ts';
import { addUnassignCommand } from './commands/unassign.ts';
import { addUpdateCommand } from './commands/update.ts';
import { addWriteStdinCommand } from './commands/write-stdin.ts';
import type { Context } from './context.ts';

/** How a command says that it was done but did not succeed. */
export type SetExitCode = (code: number) => void;

/** The whole command line. Wrong use throws CommanderError instead of ending the process. */
export function createProgram(context: Context, setExitCode: SetExitCode): Command {
  const { terminal } = context;
  const program = new Command('dart')
    .description('Says what should run under supervisord on your hosts, and shows what does.')
    .version('0.1.0')
    .option('--gateway <url>', "the gateway's address (DART_GATEWAY)")
    .option('--token <token>', 'the access token (DART_TOKEN)')
    .option('--token-file <file>', 'a file that holds the access token')
    .option('--json', 'results as JSON, for scripts')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ writeOut: terminal.write, writeErr: terminal.remark })
    .showHelpAfterError('(--help shows what is possible)')
    .exitOverride()
    .addHelpText(
      'after',
      `
Settings: flags, then environment, then ~/.config/dart/config.yaml (gateway, token, tokenFile), then what
\`npm start\` wrote on this machine.
Exit codes: 0 done, 1 refused or failed, 2 wrong use, 3 gateway not reached.`,
    );
  addRegisterCommand(program, context);
  addHostsCommand(program, context);
  addHostCommand(program, context);
  addProcessesCommand(program, context);
  addProcessCommand(program, context);
  addStatsCommand(program, context);
  addAlertsCommand(program, context);
  addAckCommand(program, context);
  addUnackCommand(program, context);
  addMuteCommand(program, context);
  addUnmuteCommand(program, context);
  addClearAlertCommand(program, context);
  addRoutesCommand(program, context);
  addRouteCommand(program, context, setExitCode);
  addDeliveriesCommand(program, context);
  addResendCommand(program, context);
  addAssignCommand(program, context);
  addUnassignCommand(program, context);
  addEnableCommand(program, context);
  addDisableCommand(program, context);
  addNextCommand(program, context);
  addPauseCommand(program, context);
  addResumeCommand(program, context);
  addStatusCommand(program, context, setExitCode);
  addStartCommand(program, context, setExitCode);
  addStopCommand(program, context, setExitCode);
  addRestartCommand(program, context, setExitCode);
  addTailCommand(program, context, setExitCode);
  addSignalCommand(program, context, setExitCode);
  addWriteStdinCommand(program, context, setExitCode);
  addClearCommand(program, context, setExitCode);
  addUpdateCommand(program, context, setExitCode);
  addAddCommand(program, context, setExitCode);
  addRemoveCommand(program, context, setExitCode);
  addRereadCommand(program, context, setExitCode);
  addRewriteCommand(program, context, setExitCode);
  addChangesCommand(program, context);
  addApplyCommand(program, context, setExitCode);
  addOperateCommand(program, context, setExitCode);
  addOperationsCommand(program, context);
  addOperationCommand(program, context, setExitCode);
  addCancelCommand(program, context);
  addContinueCommand(program, context, setExitCode);
  addRetryCommand(program, context, setExitCode);
  addMaintenanceCommand(program, context);
  addLabelCommand(program, context);
  addDeleteHostCommand(program, context);
  addDeleteProcessCommand(program, context);
  addEnrolCommand(program, context);
  addRevokeHostCommand(program, context);
  addTokenCommand(program, context);
  addSignInCommand(program, context);
  return program;
}
