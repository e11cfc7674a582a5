import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { ClaimCommandDocument } from '@dart/client/agent';
import { composeServices, type Logger, type Service } from '@dart/runtime';
import { createLogClearing } from './commands/clear-logs.ts';
import { createExecutor } from './commands/executor.ts';
import { createGroupActions } from './commands/group-actions.ts';
import { createGroupControl } from './commands/group-control.ts';
import { createGroupRelations } from './commands/group-relations.ts';
import { openCommandJournal } from './commands/journal.ts';
import { createOwnGroups } from './commands/own-group.ts';
import { createProcessActions } from './commands/process-actions.ts';
import { createProcessControl } from './commands/process-control.ts';
import { createCommandRunner } from './commands/runner.ts';
import type { AgentConfiguration } from './configuration.ts';
import { expandValue } from './configuration/expand.ts';
import { findGroup } from './configuration/written.ts';
import { openHost } from './host.ts';
import { createAppliedPrograms } from './desired/applied-programs.ts';
import { createDesiredStateFile, type DesiredProgram } from './desired/desired-state.ts';
import { readFacts } from './facts/facts.ts';
import { createUsage } from './facts/usage.ts';
import { createDesiredSync } from './gateway/desired-sync.ts';
import { createGatewayLink } from './gateway/link.ts';
import { createMinute } from './gateway/minute.ts';
import { openGateway } from './gateway/open-gateway.ts';
import { createSender, type Sender } from './gateway/sender.ts';
import { createLogServer } from './logs/log-server.ts';
import { LOG_EVENTS_SOCKET } from './log-events/listener.ts';
import { createLogEvents } from './log-events/log-events.ts';
import { findLogEventStreams } from './log-events/section.ts';
import { createListenerUpkeep } from './log-events/upkeep.ts';
import { createListener } from './listener/listener.ts';
import { createLocalEvents } from './local-events/local-events.ts';
import { createAlerts } from './monitors/alerts.ts';
import { openLogLedger } from './monitors/logs/log-ledger.ts';
import { createLogMonitors } from './monitors/logs/log-monitors.ts';
import { createMonitors, type Monitors } from './monitors/monitors.ts';
import { createRecorder } from './recorder.ts';
import { createRunCauses } from './runs/causes.ts';
import { createLimits } from './runs/limits.ts';
import { findConfiguredOutput, knowOutput } from './runs/output-files.ts';
import { createSchedule, type Schedule } from './schedule/schedule.ts';
import { createStateWatch } from './supervisord/watch-state.ts';
import { AGENT_VERSION } from './version.ts';

/** Builds the whole agent. Everything is known again from its folder; nothing of it needs the gateway. */
export async function createAgent(
  configuration: AgentConfiguration,
  logger: Logger,
  onEnd: (error?: Error) => void,
): Promise<Service> {
  const folder = configuration.DART_AGENT_DIR;
  const start = randomUUID();
  const host = await openHost(configuration, logger);
  const { supervisord, resume, outbox, model, ends, applied, tails, writer, hostReader, logListener } = host;
  const { reapedTime } = host;

  const { hostName, identity, client } = openGateway(configuration, logger);

  // These are made last and wanted by what is made before.
  const later: { sender?: Sender; monitors?: Monitors; schedule?: Schedule } = {};
  const usage = createUsage(model, dirname(host.installation.logFile ?? folder));
  const causes = createRunCauses();
  const control = createProcessControl(supervisord, model, causes);
  const limits = createLimits(supervisord, model, logger);
  const recorder = createRecorder({
    start,
    resume,
    supervisord,
    outbox,
    model,
    ends,
    applied,
    causes,
    tails,
    limits,
    usage,
    reapedTime,
    onGap: () => later.sender?.wantReport(),
    logger,
  });
  // Before this start records anything.
  const lastRecord = outbox.last;
  const alerts = createAlerts(recorder);
  outbox.onFull = (reason) => {
    const condition = { component: 'agent:outbox' };
    if (reason === undefined) alerts.clear(condition, 'the outbox has room again');
    else alerts.hold(condition, 'URGENT_2', `the outbox in ${folder} has no room: ${reason}`);
  };
  const desired = createDesiredSync({
    client,
    file: createDesiredStateFile(folder),
    writer,
    hostReader,
    onChange() {
      later.sender?.wantReport(false);
      later.schedule?.look();
    },
    logger,
  });
  const findOutput = (name: string, group: string, body: string): ReturnType<typeof findConfiguredOutput> =>
    findConfiguredOutput(name, group, body, configuration.DART_CONFIGURATION_FILE, host.installation);
  const groups = createGroupControl({
    supervisord,
    model,
    writer,
    applied,
    control,
    beforeAdd(group) {
      const program = applied.get(group);
      if (program === undefined) return [];
      const sections: Readonly<Record<string, { configuration: string }>> = program.members ?? {
        [group]: program,
      };
      return Object.entries(sections).flatMap(([name, { configuration: body }]) => {
        const found = findOutput(name, group, body);
        if (found === undefined) return [];
        tails.know(group, found.process, found.files);
        return [found.process];
      });
    },
    onAdded(infos) {
      for (const info of infos) knowOutput(tails, info);
    },
  });
  const agentGroup = configuration.SUPERVISOR_GROUP_NAME;
  const ownGroups = createOwnGroups(agentGroup, logListener, host.installation);
  const commands = createCommandRunner({
    journal: openCommandJournal(join(folder, 'commands')),
    execute: createExecutor({
      model,
      hostReader,
      supervisord,
      processActions: createProcessActions(supervisord, control, createLogClearing(supervisord)),
      groupActions: createGroupActions({
        model,
        hostReader,
        groups,
        relations: createGroupRelations(applied, writer),
        ownGroups,
        isManaged: (group) =>
          applied.get(group) !== undefined || Object.hasOwn(writer.written.sections, group),
      }),
      ownGroups,
      rewrite: () => desired.rewrite(),
    }),
    supervisord,
    claim: async (id) => {
      const { claimCommand } = await client.request(ClaimCommandDocument, { input: { id, start } });
      return claimCommand.claimed;
    },
    onFinished() {
      later.sender?.wantReport(false);
      // An update may have applied a program whose events came before.
      later.monitors?.look();
      later.schedule?.look();
    },
    logger,
  });
  const logServer = createLogServer({ client, supervisord, model, logger });
  const stateWatch = createStateWatch({
    supervisord,
    supervisordPid: host.supervisordPid,
    alerts,
    onReturn: () => later.sender?.wantReport(),
  });
  const sender = createSender({
    client,
    start,
    outbox,
    model,
    hostReader,
    commands,
    usage,
    supervisorState: () => stateWatch.read(),
    onDesiredVersion: (version) => {
      desired.follow(version).catch(() => undefined);
    },
    logger,
  });
  later.sender = sender;
  const wantReport = (): void => {
    sender.wantReport(false);
  };
  outbox.onAppend = () => {
    sender.wake();
  };
  const appliedPrograms = createAppliedPrograms(desired, applied);
  const monitored = (): readonly DesiredProgram[] => appliedPrograms().filter(({ enabled }) => enabled);
  const logs = createLogMonitors({
    supervisord,
    ledger: openLogLedger(folder, recorder, lastRecord),
    model,
    alerts,
    wanted: () => (desired.current?.programs ?? []).filter(({ enabled }) => enabled),
    programs: monitored,
    findFiles: ({ name, configuration: body }) =>
      findOutput(name, findGroup(writer.written, name), body)?.files,
    needsEvents: (program, { group, process: name, stream }) =>
      findLogEventStreams(program, applied.find(group, name)?.configuration ?? '', (value) =>
        expandValue(value, program.name, configuration.DART_CONFIGURATION_FILE, host.installation, { group }),
      ).some((found) => found.toUpperCase() === stream),
  });
  const monitors = createMonitors({ alerts, model, hostReader, stateWatch, logs, programs: monitored });
  later.monitors = monitors;
  const schedule = createSchedule({
    ...{ client, folder, start, identity, programs: appliedPrograms },
    isNewSupervisord: !resume.isLater,
    ...{ supervisord, model, causes, limits, recorder, alerts, logger },
  });
  later.schedule = schedule;
  await commands.recover();

  return composeServices([
    host.closing,
    logServer,
    createGatewayLink({
      client,
      identity,
      start,
      facts: async () => {
        // One that hangs lets each of them wait for its deadline.
        const asked = [supervisord.getVersion().catch(() => undefined), stateWatch.read()] as const;
        const [version, state] = await Promise.all(asked);
        const facts = readFacts(hostName, AGENT_VERSION, { version, state });
        return { ...facts, ownGroups: [agentGroup, logListener] };
      },
      sender,
      outbox,
      desired,
      commands,
      logs: logServer,
      logger,
    }),
    // Stopped before the link, which sends what was counted.
    alerts,
    createMinute({ desired, writer, hostReader, onChange: wantReport, logger }),
    schedule,
    logs,
    monitors,
    createLogEvents({
      path: join(folder, LOG_EVENTS_SOCKET),
      alerts,
      judge: logs.output,
      listener: logListener,
      writer,
      logger,
    }),
    createListenerUpkeep({ listener: logListener, groups, hostReader, onChange: wantReport, logger }),
    createLocalEvents({
      alerts,
      socket: {
        path: configuration.DART_EVENTS_SOCKET ?? join(folder, 'events.sock'),
        mode: configuration.DART_EVENTS_SOCKET_MODE,
      },
      port: configuration.DART_EVENTS_PORT,
      logger,
    }),
    host.earlyWake,
    usage,
    createListener({
      input: process.stdin,
      output: process.stdout,
      onEvent: (event) => recorder.recordEvent(event),
      onEnd,
    }),
  ]);
}
