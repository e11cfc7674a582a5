import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from '@dart/client';
import { EnrolHostDocument, IssueCredentialDocument, RequestChallengeDocument } from '@dart/client/agent';
import type { Logger } from '@dart/runtime';
import * as z from 'zod';
import { createJsonFile } from '../files/json-file.ts';
import { openHostKey } from './key.ts';

export interface IdentityOptions {
  /** A client without a token: these requests are anonymous. */
  readonly client: Client;
  readonly folder: string;
  readonly hostName: string;
  readonly enrolmentToken?: string | undefined;
  readonly enrolmentTokenFile?: string | undefined;
  readonly logger: Logger;
}

/** Who this host is to the gateway. */
export interface Identity {
  /** The host's id; undefined until it is enrolled. */
  readonly hostId: string | undefined;
  /** The bearer credential: enrols at the first time, renews at two thirds of its life. */
  credential(): Promise<string>;
  /** The gateway refused the credential; the next call gets a new one. */
  forget(): void;
}

/** The gateway does not take this host; the message says what to do. */
export class NotAdmittedError extends Error {
  override readonly name = 'NotAdmittedError';
}

const hostFile = z.object({ hostId: z.string() });

/** The identity that is kept in the agent's folder. */
export function createIdentity(options: IdentityOptions): Identity {
  const { client, folder, hostName, logger } = options;
  const key = openHostKey(folder);
  const stored = createJsonFile(join(folder, 'host.json'), hostFile);
  let known = stored.read()?.hostId;
  let current: { credential: string; renewAtMs: number } | undefined;
  let pending: Promise<string> | undefined;

  const enrol = async (): Promise<string> => {
    const token = await readToken(options);
    if (token === undefined) {
      throw new NotAdmittedError(
        'This host is not enrolled and has no enrolment token; make one: dart enrol HOST, and set DART_ENROLMENT_TOKEN_FILE or DART_ENROLMENT_TOKEN',
      );
    }
    const input = { token, name: hostName, publicKey: key.publicKey };
    const { enrolHost } = await client.request(EnrolHostDocument, { input });
    if (enrolHost.__typename !== 'EnrolHostPayload') {
      throw new NotAdmittedError(
        `The gateway did not enrol this host: ${enrolHost.message} ${enrolHost.nextStep}`,
      );
    }
    stored.write({ hostId: enrolHost.hostId });
    known = enrolHost.hostId;
    logger.info({ hostId: enrolHost.hostId, hostName }, 'enrolled');
    return enrolHost.hostId;
  };
  const issue = async (hostId: string): Promise<string | undefined> => {
    const { requestChallenge } = await client.request(RequestChallengeDocument, { input: { hostId } });
    const { nonce } = requestChallenge;
    const input = { hostId, nonce, signature: key.sign(nonce) };
    const { issueCredential } = await client.request(IssueCredentialDocument, { input });
    if (issueCredential.__typename !== 'IssueCredentialPayload') {
      logger.warn({ hostId }, `no credential: ${issueCredential.message} ${issueCredential.nextStep}`);
      return undefined;
    }
    const { credential, expiresInMs } = issueCredential;
    // By the gateway's clock and a steady one: this host's own may be hours off.
    current = { credential, renewAtMs: performance.now() + (expiresInMs * 2) / 3 };
    return credential;
  };
  const obtain = async (): Promise<string> => {
    const hostId = known;
    const credential =
      (hostId === undefined ? undefined : await issue(hostId)) ?? (await issue(await enrol()));
    if (credential !== undefined) return credential;
    throw new NotAdmittedError('The gateway gave this host no credential; see its log');
  };

  return {
    get hostId() {
      return known;
    },
    async credential() {
      if (current !== undefined && performance.now() < current.renewAtMs) return current.credential;
      pending ??= obtain().finally(() => (pending = undefined));
      return pending;
    },
    forget() {
      current = undefined;
    },
  };
}

async function readToken(options: IdentityOptions): Promise<string | undefined> {
  if (options.enrolmentToken !== undefined) return options.enrolmentToken;
  if (options.enrolmentTokenFile === undefined) return undefined;
  const text = await readFile(options.enrolmentTokenFile, 'utf8').catch(() => '');
  return text.trim() === '' ? undefined : text.trim();
}
