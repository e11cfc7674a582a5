import { userInfo, homedir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError, readConfiguration } from '@dart/runtime';
import * as z from 'zod';
import { UsageError } from '../usage-error.ts';

/** What the environment says. */
export interface Environment {
  readonly gateway: string | undefined;
  readonly token: string | undefined;
  /** The portal's address. */
  readonly portal: string | undefined;
  /** Where the local start keeps what runs (`run.json`). */
  readonly stateFolder: string;
  /** The file of settings that may exist. */
  readonly settingsFile: string;
}

const path = z
  .string()
  .startsWith('/', { error: 'must be an absolute path; give the whole path or unset it' });

const schema = z.object({
  DART_GATEWAY: z.string().optional(),
  DART_TOKEN: z.string().optional(),
  DART_PORTAL: z.string().optional(),
  DART_STATE_DIR: path.optional(),
  XDG_STATE_HOME: path.optional(),
  XDG_CONFIG_HOME: path.optional(),
});

/** Reads the environment; an unusable one is a matter of wrong use. */
export function readEnvironment(): Environment {
  try {
    const values = readConfiguration(schema, process.env);
    const configurationHome = values.XDG_CONFIG_HOME ?? join(homedir(), '.config');
    return {
      gateway: values.DART_GATEWAY,
      token: values.DART_TOKEN,
      portal: values.DART_PORTAL,
      stateFolder: values.DART_STATE_DIR ?? chooseStateFolder(values.XDG_STATE_HOME),
      settingsFile: join(configurationHome, 'dart', 'config.yaml'),
    };
  } catch (error) {
    if (error instanceof ConfigurationError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

/** Whether colours are wanted (FORCE_COLOR) or unwanted (NO_COLOR, see no-color.org); undefined: nobody said. */
export function readColourWish(): boolean | undefined {
  if (process.env['NO_COLOR']) return false;
  const forced = process.env['FORCE_COLOR'];
  return forced === undefined || forced === '' ? undefined : forced !== '0';
}

/** The same choice as the local start's. */
function chooseStateFolder(stateHome: string | undefined): string {
  if (userInfo().uid === 0) return '/var/lib/dart';
  return join(stateHome ?? join(homedir(), '.local', 'state'), 'dart');
}
