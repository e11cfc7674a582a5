import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigurationError, environmentPort, readConfiguration } from '@dart/runtime';
import * as z from 'zod';

export interface Configuration {
  readonly stateFolder: string;
  /** 0: a free one. */
  readonly gatewayPort: number;
  /** 0: a free one. */
  readonly portalPort: number;
  /** How many supervisords, each a host of its own. */
  readonly hostCount: number;
  /** What the parts inherit. */
  readonly environment: NodeJS.ProcessEnv;
}

/** More would be a load test, which has its own tools. */
const MOST_HOSTS = 50;

const schema = z.object({
  DART_STATE_DIR: z.string().startsWith('/', { error: 'must be a whole path, beginning with /' }).optional(),
  XDG_STATE_HOME: z.string().optional(),
  DART_GATEWAY_PORT: environmentPort.default(4000),
  DART_PORTAL_PORT: environmentPort.default(3000),
});

/** Reads the environment and the words of the command line; all that is wrong is thrown as ConfigurationError. */
export function readLocalConfiguration(words: readonly string[]): Configuration {
  const values = readConfiguration(schema, process.env);
  return {
    stateFolder: values.DART_STATE_DIR ?? chooseStateFolder(values.XDG_STATE_HOME),
    gatewayPort: values.DART_GATEWAY_PORT,
    portalPort: values.DART_PORTAL_PORT,
    hostCount: readHostCount(words),
    environment: process.env,
  };
}

function chooseStateFolder(stateHome: string | undefined): string {
  if (userInfo().uid === 0) return '/var/lib/dart';
  return join(stateHome ?? join(homedir(), '.local', 'state'), 'dart');
}

function readHostCount(words: readonly string[]): number {
  const usage = 'Use: npm start -- [--hosts COUNT] [--detach]';
  let hosts: string;
  try {
    ({ hosts } = parseArgs({
      args: [...words],
      options: { hosts: { type: 'string', default: '1' } },
    }).values);
  } catch (error) {
    throw new ConfigurationError(`${(error as Error).message}\n${usage}`, { cause: error });
  }
  const count = Number(hosts);
  if (Number.isInteger(count) && count >= 1 && count <= MOST_HOSTS) return count;
  throw new ConfigurationError(`--hosts is "${hosts}"; write a number from 1 to ${MOST_HOSTS}.\n${usage}`);
}
