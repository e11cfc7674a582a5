import { homedir } from 'node:os';
import { join } from 'node:path';
import { LOG_LEVELS, environmentPort, readConfiguration, type LogLevel } from '@dart/runtime';
import * as z from 'zod';
import type { Retention } from './sweep/retention.ts';
import type { TracingConfiguration } from './tracing/tracing.ts';

const DEFAULT_PORT = 4000;

const AD_HOC = ['tokens', 'everybody'] as const;
/** Who may send documents of their own: holders of access tokens only, or everybody, while a client is being written. */
export type AdHoc = (typeof AD_HOC)[number];

/** Ten years: what is kept for longer belongs into an archive. */
const MOST_DAYS = 3650;
const days = z.coerce
  .number({ error: `must be a whole number of days from 1 to ${MOST_DAYS}` })
  .int(`must be a whole number of days from 1 to ${MOST_DAYS}`)
  .min(1, `must be a whole number of days from 1 to ${MOST_DAYS}; what is deleted does not come back`)
  .max(MOST_DAYS, `must be a whole number of days from 1 to ${MOST_DAYS}`);

const schema = z.object({
  DART_STATE_DIR: z.string().optional(),
  XDG_STATE_HOME: z.string().optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must be a postgresql:// URL, or absent for the embedded PostgreSQL')
    .optional(),
  DART_GATEWAY_HOST: z.string().default('127.0.0.1'),
  DART_GATEWAY_PORT: environmentPort.default(DEFAULT_PORT),
  DART_AD_HOC: z.enum(AD_HOC, `must be one of ${AD_HOC.join(', ')}`).default('tokens'),
  DART_KEEP_TRANSITIONS_DAYS: days.default(90),
  DART_KEEP_RUNS_DAYS: days.default(180),
  DART_KEEP_EVENTS_DAYS: days.default(30),
  DART_KEEP_CHANGES_DAYS: days.default(730),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({
      protocol: /^https?$/,
      error: 'must be the http:// or https:// address of a collector, such as http://127.0.0.1:4318',
    })
    .optional(),
  OTEL_SERVICE_NAME: z.string().default('dart-gateway'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number({ error: 'must be a share of the requests from 0 to 1' })
    .min(0, 'must be a share of the requests from 0 to 1')
    .max(1, 'must be a share of the requests from 0 to 1')
    .default(1),
  DART_LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
});

export interface GatewayConfiguration {
  /** Where the embedded PostgreSQL and the first administrator's token are kept. */
  readonly stateFolder: string;
  /** A PostgreSQL to use in place of the embedded one. */
  readonly databaseUrl: string | undefined;
  readonly host: string;
  /** 0: a free one. */
  readonly port: number;
  readonly adHoc: AdHoc;
  /** Of several gateways on one database the shortest time counts. */
  readonly retention: Retention;
  /** Where traces go; undefined: none are made. */
  readonly tracing: TracingConfiguration | undefined;
  readonly logLevel: LogLevel;
}

/** The gateway's configuration; the only place that reads its environment. @throws ConfigurationError */
export function readGatewayConfiguration(environment: NodeJS.ProcessEnv = process.env): GatewayConfiguration {
  const found = readConfiguration(schema, environment);
  const root = process.getuid?.() === 0;
  const home = found.XDG_STATE_HOME ?? join(homedir(), '.local', 'state');
  return {
    stateFolder: found.DART_STATE_DIR ?? (root ? '/var/lib/dart' : join(home, 'dart')),
    databaseUrl: found.DATABASE_URL,
    host: found.DART_GATEWAY_HOST,
    port: found.DART_GATEWAY_PORT,
    adHoc: found.DART_AD_HOC,
    retention: {
      transitionsDays: found.DART_KEEP_TRANSITIONS_DAYS,
      runsDays: found.DART_KEEP_RUNS_DAYS,
      eventsDays: found.DART_KEEP_EVENTS_DAYS,
      changesDays: found.DART_KEEP_CHANGES_DAYS,
    },
    tracing:
      found.OTEL_EXPORTER_OTLP_ENDPOINT === undefined
        ? undefined
        : {
            endpoint: found.OTEL_EXPORTER_OTLP_ENDPOINT,
            serviceName: found.OTEL_SERVICE_NAME,
            ratio: found.OTEL_TRACES_SAMPLER_ARG,
          },
    logLevel: found.DART_LOG_LEVEL,
  };
}
