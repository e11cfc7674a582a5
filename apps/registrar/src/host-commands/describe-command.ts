import type { CommandRowFragment } from '@dart/client/registrar';

/** A command for scripts. */
export function describeCommand(command: CommandRowFragment): Record<string, unknown> {
  return {
    id: command.id,
    host: command.host.name,
    action: command.action,
    targets: command.targets,
    signal: command.signal,
    state: command.state,
    faultCode: command.faultCode,
    faultName: command.faultName,
    message: command.message,
    results: command.results,
    requestedBy: command.requestedBy,
    requestedAt: command.requestedAt,
    deadlineAt: command.deadlineAt,
    claimedAt: command.claimedAt,
    finishedAt: command.finishedAt,
  };
}
