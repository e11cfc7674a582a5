import { join } from 'node:path';
import type { Logger, Service } from '@dart/runtime';
import { createApplied, type Applied } from './configuration/applied.ts';
import type { AgentConfiguration } from './configuration.ts';
import { createConfigurationWriter, type ConfigurationWriter } from './configuration/writer.ts';
import { createDesiredStateFile } from './desired/desired-state.ts';
import { createReapedTime, type ReapedTime } from './facts/reaped-time.ts';
import { createHostReader, type HostReader } from './model/host-reader.ts';
import { createModel, type Model } from './model/model.ts';
import { openOutbox, type Outbox } from './outbox/outbox.ts';
import { openTails, type Tails } from './runs/tails.ts';
import { createEarlyWake } from './supervisord-log/early-wake.ts';
import { createEnds, type Ends } from './supervisord-log/ends.ts';
import { createLogFile } from './supervisord-log/log-file.ts';
import { findStart } from './supervisord-log/find-start.ts';
import { createRemoteLog } from './supervisord-log/remote-log.ts';
import { describeLogListener } from './log-events/listener.ts';
import { readResume, writeResume, type FoundResume } from './outbox/resume.ts';
import { assumeUser } from './privileges.ts';
import { findInstallation, withReadableLog, type Installation } from './supervisord/installation.ts';
import { createSupervisord, type Supervisord } from './supervisord/supervisord.ts';

/** What the agent knows of its host and keeps there. */
export interface Host {
  readonly supervisord: Supervisord;
  readonly supervisordPid: number;
  readonly installation: Installation;
  readonly outbox: Outbox;
  readonly model: Model;
  readonly ends: Ends;
  readonly applied: Applied;
  readonly tails: Tails;
  readonly reapedTime: ReapedTime;
  readonly writer: ConfigurationWriter;
  readonly hostReader: HostReader;
  /** The name of the second listener's section, which is its group and process, too. */
  readonly logListener: string;
  /** Where an earlier start of the agent was under this supervisord. */
  readonly resume: FoundResume;
  readonly earlyWake: Service;
  /** Closes what is open when it is stopped. */
  readonly closing: Service;
}

/** Opens the agent's folder and asks supervisord for everything afresh; the file is written from the last desired state. */
export async function openHost(configuration: AgentConfiguration, logger: Logger): Promise<Host> {
  const folder = configuration.DART_AGENT_DIR;
  const supervisord = createSupervisord({
    serverUrl: configuration.SUPERVISOR_SERVER_URL,
    username: configuration.SUPERVISOR_USERNAME,
    password: configuration.SUPERVISOR_PASSWORD,
  });
  const pid = await supervisord.getPid().catch((error: unknown) => {
    logger.warn({ err: error }, 'supervisord does not answer; the agent goes on with its events alone');
    return process.ppid;
  });
  // What only root can see of supervisord is looked at before its rights are given up.
  const found = findInstallation(pid, configuration.DART_SUPERVISORD_CONFIGURATION);
  assumeUser(configuration);
  const installation = withReadableLog(found);
  const { configurationFile, logFile } = installation;
  logger.info({ pid, configurationFile, logFile }, 'found supervisord');
  const outbox = openOutbox({ folder: join(folder, 'outbox'), logger });
  const resume = readResume(folder, installation.identity, outbox.last);
  // Under a new supervisord the events since its start wait in its buffer, and so do their lines in its log.
  const log =
    logFile === undefined
      ? createRemoteLog({
          supervisord,
          supervisordPid: pid,
          from: resume.place,
          isLater: resume.source !== undefined,
          logger,
        })
      : createLogFile(logFile, resume.place ?? findStart(logFile, pid));
  await log.refresh?.();
  const ends = createEnds(log);
  ends.read();
  try {
    writeResume(folder, { ...resume, place: ends.place });
  } catch (error) {
    logger.error({ err: error }, 'where this start begins could not be kept; the agent goes on');
  }
  const applied = createApplied(folder);
  const model = createModel((group, process) => applied.nameProgram(group, process));
  const tails = openTails(folder, { supervisord });
  const reapedTime = createReapedTime(pid);
  ends.onEnd = (process, end) => {
    tails.note(process, end);
    reapedTime.note();
  };
  const includedFile = configuration.DART_CONFIGURATION_FILE;
  const logListener = describeLogListener(configuration, pid);
  const writer = createConfigurationWriter({
    ...{ includedFile, folder, installation, applied, logListener, logger },
  });
  const listener = logListener.name;
  const hostReader = createHostReader(supervisord, model, writer, applied, tails, listener, logger);
  // First against the file with which supervisord started, then against what should be there.
  await hostReader.poll();
  const desired = createDesiredStateFile(folder).read();
  if (desired !== undefined) {
    const before = JSON.stringify(writer.written);
    await writer.write(desired);
    if (JSON.stringify(writer.written) !== before) await hostReader.poll();
  }
  return {
    supervisord,
    supervisordPid: pid,
    installation,
    outbox,
    model,
    ends,
    resume,
    applied,
    tails,
    reapedTime,
    writer,
    hostReader,
    logListener: listener,
    earlyWake: createEarlyWake({
      logFile,
      supervisordPid: pid,
      ends,
      wake: () => supervisord.wake(),
      logger,
    }),
    closing: {
      start: () => Promise.resolve(),
      stop() {
        outbox.close();
        log.close();
        return Promise.resolve();
      },
    },
  };
}
