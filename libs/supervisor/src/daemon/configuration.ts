import type { DaemonLayout } from './layout.ts';
import { quoteWord, renderEnvironment } from './values.ts';

export interface DaemonConfiguration {
  readonly layout: DaemonLayout;
  /** The host's name in dart, and supervisord's identifier. */
  readonly name: string;
  /** Words of the command that runs the agent; absent: a supervisord without an agent. */
  readonly agentCommand?: readonly string[];
  readonly agentEnvironment: Readonly<Record<string, string>>;
  /** More keys of the agent's section; they win. */
  readonly agentKeys?: Readonly<Record<string, string>>;
  /** The socket's owner, e.g. `root:dart`: its group may then use it, too. */
  readonly socketOwner?: string;
  /** Set when supervisord runs as root, or it warns at each start. */
  readonly user?: string;
  /** More sections, as they are: an operator's own programs. */
  readonly extraSections?: string;
}

/** The name of the agent's section; the agent refuses to update or remove its own group. */
export const AGENT_GROUP = 'dart-agent';

/** The text of a supervisord.conf that runs the agent and includes the file that the agent writes. */
export function renderDaemonConfiguration(configuration: DaemonConfiguration): string {
  const { layout, name, user, extraSections, socketOwner } = configuration;
  const sections = [
    section('unix_http_server', {
      file: path(layout.socketPath),
      ...(socketOwner === undefined ? { chmod: '0700' } : { chmod: '0770', chown: socketOwner }),
    }),
    section('supervisord', {
      logfile: path(layout.logFile),
      pidfile: path(layout.pidFile),
      childlogdir: path(layout.childLogFolder),
      identifier: name.replaceAll('%', '%%'),
      nodaemon: 'true',
      ...(user === undefined ? {} : { user }),
    }),
    section('rpcinterface:supervisor', {
      'supervisor.rpcinterface_factory': 'supervisor.rpcinterface:make_main_rpcinterface',
    }),
    section('supervisorctl', { serverurl: `unix://${path(layout.socketPath)}` }),
    renderAgent(configuration),
    extraSections ?? '',
    section('include', { files: path(layout.includedFile) }),
  ];
  return sections.filter((text) => text !== '').join('\n');
}

function renderAgent({ layout, agentCommand, agentEnvironment, agentKeys }: DaemonConfiguration): string {
  if (agentCommand === undefined) return '';
  return section(`eventlistener:${AGENT_GROUP}`, {
    command: agentCommand.map(quoteWord).join(' '),
    events: 'PROCESS_STATE,TICK_60',
    // Events beyond the buffer are lost; the default of 10 does not survive a restart of the agent.
    buffer_size: '65535',
    autostart: 'true',
    autorestart: 'true',
    startsecs: '1',
    // A host without its agent is blind: after a bad minute it is still tried, not FATAL.
    startretries: '1000000',
    stopwaitsecs: '15',
    stdout_logfile: 'NONE',
    stderr_logfile: path(`${layout.childLogFolder}/${AGENT_GROUP}.log`),
    stderr_logfile_maxbytes: '10MB',
    stderr_logfile_backups: '2',
    environment: renderEnvironment(agentEnvironment),
    ...agentKeys,
  });
}

function section(header: string, entries: Readonly<Record<string, string>>): string {
  const lines = Object.entries(entries).map(([key, value]) => `${key}=${value}\n`);
  return `[${header}]\n${lines.join('')}`;
}

function path(text: string): string {
  return text.replaceAll('%', '%%');
}
