import type {
  CiInput,
  HeartbeatMonitorInput,
  LogMonitorInput,
  MonitoringInput,
  StateMonitorInput,
} from '@dart/client/registrar';
import {
  CI_KEYS,
  HEARTBEAT_KEYS,
  LOG_RULE_KEYS,
  LOGS_KEYS,
  MONITORING_KEYS,
  STATE_KEYS,
} from './definition.ts';
import type { Reader } from './reader.ts';

const SEVERITY_HINT = 'write one of 1, 2, 3, 4, 5, OK';

/** Reads `monitoring`. `ci` directly below it is for all monitors, which is the gateway's to do. */
export function readMonitoring(reader: Reader | undefined): MonitoringInput | undefined {
  if (reader === undefined) return undefined;
  reader.allow(Object.keys(MONITORING_KEYS));
  if (reader.has('keepalive') && reader.has('heartbeat')) {
    reader.fault('heartbeat', 'keepalive and heartbeat are the same monitor; write one of them');
  }
  const logs = reader.mapping('logs');
  logs?.allow(Object.keys(LOGS_KEYS));
  return {
    ci: readCi(reader),
    state: readState(reader.mapping('state')),
    daemon: readState(reader.mapping('daemon')),
    heartbeat: readHeartbeat(reader.mapping('heartbeat') ?? reader.mapping('keepalive')),
    stdout: readLogs(logs, 'stdout'),
    stderr: readLogs(logs, 'stderr'),
  };
}

function readCi(reader: Reader): CiInput | undefined {
  const ci = reader.mapping('ci');
  if (ci === undefined) return undefined;
  ci.allow(Object.keys(CI_KEYS));
  return { name: ci.text('name'), uuid: ci.text('uuid') };
}

function readState(reader: Reader | undefined): StateMonitorInput | undefined {
  if (reader === undefined) return undefined;
  reader.allow(Object.keys(STATE_KEYS));
  return { severity: reader.requiredText('severity', SEVERITY_HINT), ci: readCi(reader) };
}

function readHeartbeat(reader: Reader | undefined): HeartbeatMonitorInput | undefined {
  if (reader === undefined) return undefined;
  reader.allow(Object.keys(HEARTBEAT_KEYS));
  if (!reader.has('timeout')) reader.fault('timeout', 'is missing; write minutes, from 1 to 10080 (a week)');
  return {
    severity: reader.requiredText('severity', SEVERITY_HINT),
    ci: readCi(reader),
    timeoutMinutes: reader.wholeNumber('timeout') ?? 0,
  };
}

function readLogs(logs: Reader | undefined, stream: 'stdout' | 'stderr'): LogMonitorInput[] | undefined {
  if (logs?.has(stream) !== true) return undefined;
  return logs.list(stream).flatMap((value, at) => {
    const reader = logs.item(stream, at + 1, value);
    if (reader === undefined) return [];
    reader.allow(Object.keys(LOG_RULE_KEYS));
    return [
      {
        pattern: reader.requiredText('regex', 'write the regular expression that lines are compared with'),
        name: reader.text('name'),
        severity: reader.text('severity'),
        stop: reader.flag('stop'),
        ci: readCi(reader),
      },
    ];
  });
}
