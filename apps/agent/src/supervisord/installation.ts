import { existsSync, readFileSync, readlinkSync, statSync, accessSync, constants } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseIniFile } from '@dart/supervisor';

/** The supervisord that runs this agent, as the host shows it. */
export interface Installation {
  readonly pid: number;
  /** Process id and start time: both together are never used twice. */
  readonly identity: string;
  readonly configurationFile: string | undefined;
  /** Its own log, when it is a file that the agent may read. */
  readonly logFile: string | undefined;
  /** The environment that its expansions `%(ENV_X)s` see. */
  readonly environment: Readonly<Record<string, string>>;
  /** The program of supervisord itself; its first line names the Python it runs with. */
  readonly executable: string | undefined;
}

const DEFAULT_FILES = ['supervisord.conf', 'etc/supervisord.conf'];
const SYSTEM_FILES = ['/etc/supervisord.conf', '/etc/supervisor/supervisord.conf'];

/** Finds configuration and log of a running supervisord by its command line. */
export function findInstallation(pid: number, configurationFile?: string): Installation {
  const words = readNulls(`/proc/${pid}/cmdline`);
  const folder = readLink(`/proc/${pid}/cwd`) ?? '/';
  const environment = Object.fromEntries(
    readNulls(`/proc/${pid}/environ`).map((entry) => {
      const at = entry.indexOf('=');
      return [entry.slice(0, at), entry.slice(at + 1)];
    }),
  );
  const executable = words.find((word) => word.endsWith('supervisord'));
  const candidates = [
    ...DEFAULT_FILES.map((file) => resolve(folder, file)),
    ...(executable === undefined
      ? []
      : DEFAULT_FILES.toReversed().map((file) => resolve(dirname(executable), '..', file))),
    ...SYSTEM_FILES,
  ];
  const named = configurationFile ?? readOption(words, '-c', '--configuration');
  const configuration =
    named === undefined ? candidates.find((file) => existsSync(file)) : resolve(folder, named);
  const logFile =
    readOption(words, '-l', '--logfile') ??
    (configuration === undefined ? undefined : readLogFile(configuration, environment));
  return {
    pid,
    identity: `${pid}@${readStartTime(pid)}`,
    configurationFile: configuration,
    logFile: logFile === undefined ? undefined : readable(resolve(folder, logFile)),
    environment,
    executable,
  };
}

/** The same for a user that may not read all that root can. */
export function withReadableLog(installation: Installation): Installation {
  const { logFile } = installation;
  return { ...installation, logFile: logFile === undefined ? undefined : readable(logFile) };
}

/** The supervisord that will be started with this environment: before it runs, there is nothing to look at. */
export function expectInstallation(
  environment: Readonly<Record<string, string>>,
  configurationFile?: string,
): Installation {
  const folders = (environment['PATH'] ?? '').split(':');
  return {
    pid: 0,
    identity: '',
    configurationFile: configurationFile ?? SYSTEM_FILES.find((file) => existsSync(file)),
    logFile: undefined,
    environment,
    executable: folders.map((folder) => join(folder, 'supervisord')).find((file) => existsSync(file)),
  };
}

function readLogFile(
  configurationFile: string,
  environment: Readonly<Record<string, string>>,
): string | undefined {
  const text = readQuietly(configurationFile);
  if (text === undefined) return undefined;
  const values = parseIniFile(text).find(({ header }) => header === 'supervisord')?.values;
  const expanded = (values?.get('logfile') ?? 'supervisord.log').replaceAll(
    /%\((\w+)\)s/g,
    (whole, name: string) => {
      if (name === 'here') return dirname(configurationFile);
      if (name === 'host_node_name') return hostname();
      return (name.startsWith('ENV_') ? environment[name.slice(4)] : undefined) ?? whole;
    },
  );
  const file = expanded.replaceAll('%%', '%');
  const directory = values?.get('directory');
  return directory === undefined ? file : resolve(directory, file);
}

function readable(path: string): string | undefined {
  try {
    accessSync(path, constants.R_OK);
    return statSync(path).isFile() ? path : undefined;
  } catch {
    return undefined;
  }
}

function readOption(words: readonly string[], short: string, long: string): string | undefined {
  for (const [index, word] of words.entries()) {
    if (word === short || word === long) return words[index + 1];
    if (word.startsWith(`${long}=`)) return word.slice(long.length + 1);
  }
  return undefined;
}

/** Field 22 of /proc/PID/stat, in clock ticks since the host's boot; the name in field 2 may hold spaces. */
function readStartTime(pid: number): string {
  const stat = readQuietly(`/proc/${pid}/stat`) ?? '';
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '0';
}

function readNulls(path: string): string[] {
  return (readQuietly(path) ?? '').split('\0').filter((word) => word !== '');
}

function readQuietly(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function readLink(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
