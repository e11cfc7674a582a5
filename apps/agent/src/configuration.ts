import { LOG_LEVELS, readConfiguration } from '@dart/runtime';
import * as z from 'zod';

const schema = z.object({
  /** Empty with --write-configuration, before supervisord runs. */
  SUPERVISOR_SERVER_URL: z.string().default(''),
  SUPERVISOR_GROUP_NAME: z.string().default('dart-agent'),
  SUPERVISOR_USERNAME: z.string().optional(),
  SUPERVISOR_PASSWORD: z.string().optional(),
  DART_GATEWAY_URL: z.url({ error: 'must be the address of the gateway, e.g. https://dart.example.org' }),
  DART_HOST: z.string().optional(),
  DART_AGENT_DIR: z.string().default('/var/lib/dart/agent'),
  DART_CONFIGURATION_FILE: z.string().default('/etc/supervisor/conf.d/dart.conf'),
  DART_SUPERVISORD_CONFIGURATION: z.string().optional(),
  DART_USER: z.string().optional(),
  DART_GROUP: z.string().optional(),
  DART_ENROLMENT_TOKEN: z.string().optional(),
  DART_ENROLMENT_TOKEN_FILE: z.string().optional(),
  DART_EVENTS_SOCKET: z.string().optional(),
  DART_EVENTS_SOCKET_MODE: z
    .string()
    .regex(/^0?[0-7]{3}$/, 'must be a mode of three octal digits, e.g. 0660')
    .transform((mode) => Number.parseInt(mode, 8))
    .default(0o660),
  DART_EVENTS_PORT: z.coerce
    .number({ error: 'must be the number of a port' })
    .int()
    .min(1, 'must be a port from 1 to 65535; leave it out for none')
    .max(65_535, 'must be a port from 1 to 65535; leave it out for none')
    .optional(),
  DART_LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
});

/** What the agent is told by its environment. */
export type AgentConfiguration = z.output<typeof schema>;

/** Whether supervisord started this process; the agent does not run otherwise. */
export function runsUnderSupervisord(): boolean {
  return (process.env['SUPERVISOR_SERVER_URL'] ?? '') !== '';
}

/**
 * Reads the environment.
 * @throws ConfigurationError that names every fault.
 */
export function readAgentConfiguration(): AgentConfiguration {
  return readConfiguration(schema, process.env);
}

/** All variables as they are: supervisord has the same, when the agent is run right before it. */
export function readEnvironment(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
