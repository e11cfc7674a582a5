import { readFile } from 'node:fs/promises';
import { toError } from '@dart/runtime';
import { UsageError } from '../usage-error.ts';
import type { Environment } from './configuration.ts';
import { readRunFile } from './run-file.ts';
import { readSettingsFile } from './settings-file.ts';

export interface SettingFlags {
  readonly gateway?: string;
  readonly token?: string;
  readonly tokenFile?: string;
  readonly portal?: string;
}

export interface Settings {
  /** The address of the API, with its path. */
  readonly url: string;
  readonly token: string | undefined;
  /** The portal's address without a slash at its end; undefined when nobody said it. */
  readonly portal: string | undefined;
}

/**
 * Gateway, token and portal: flags before environment before file before what the local start wrote. The local
 * start's token goes to its own gateway only, and its portal shows that gateway only.
 */
export async function resolveSettings(flags: SettingFlags, environment: Environment): Promise<Settings> {
  const file = await readSettingsFile(environment.settingsFile);
  const local = await readRunFile(environment.stateFolder);
  const gateway = flags.gateway ?? environment.gateway ?? file.gateway ?? local?.gateway.url;
  if (gateway === undefined) {
    throw new UsageError(
      'No gateway is known. Start one here with `npm start`, or name one: --gateway URL, DART_GATEWAY, ' +
        `or "gateway: URL" in ${environment.settingsFile}.`,
    );
  }
  const url = parseGatewayUrl(gateway);
  const own = local !== undefined && parseGatewayUrl(local.gateway.url) === url ? local : undefined;
  const token =
    flags.token ??
    (await readTokenFile(flags.tokenFile)) ??
    environment.token ??
    file.token ??
    (await readTokenFile(file.tokenFile)) ??
    own?.token;
  const portal = flags.portal ?? environment.portal ?? own?.portal?.url;
  return { url, token, portal: portal === undefined ? undefined : parsePortalUrl(portal) };
}

/** The address of the API: `/graphql` unless the address has a path of its own. */
function parseGatewayUrl(address: string): string {
  const url = parseAddress(address, 'gateway', 'http://127.0.0.1:4000');
  if (url.pathname === '/') url.pathname = '/graphql';
  return url.href;
}

/** The portal's pages are below its address, which may have a path of its own. */
function parsePortalUrl(address: string): string {
  const { origin, pathname } = parseAddress(address, 'portal', 'http://127.0.0.1:3000');
  return `${origin}${pathname}`.replace(/\/+$/, '');
}

function parseAddress(address: string, of: string, example: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url !== undefined && ['http:', 'https:'].includes(url.protocol)) return url;
  throw new UsageError(`"${address}" is no address of a ${of}; write it as ${example}.`);
}

async function readTokenFile(file: string | undefined): Promise<string | undefined> {
  if (file === undefined) return undefined;
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    throw new UsageError(`The token file cannot be read: ${toError(error).message}`, { cause: error });
  }
}
