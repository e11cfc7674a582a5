import type { RequestOptions } from 'node:http';

export interface SupervisordAddress {
  /** SUPERVISOR_SERVER_URL as supervisord gives it to its children: unix:///path or http://host:port. */
  readonly serverUrl: string;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
}

/** Where supervisord's XML-RPC is, for node:http. */
export function readAddress({ serverUrl, username, password }: SupervisordAddress): RequestOptions {
  const auth = username === undefined ? {} : { auth: `${username}:${password ?? ''}` };
  if (serverUrl.startsWith('unix://')) {
    return { socketPath: serverUrl.slice('unix://'.length), path: '/RPC2', ...auth };
  }
  const url = new URL(serverUrl);
  return { host: url.hostname, port: url.port === '' ? '80' : url.port, path: '/RPC2', ...auth };
}
