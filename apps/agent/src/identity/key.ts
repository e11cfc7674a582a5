import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { readTextFile, writeFileAtomic } from '../files/atomic-file.ts';

/** The key of this host. It never leaves it. */
export interface HostKey {
  /** Ed25519, SPKI, base64. */
  readonly publicKey: string;
  /** The signature over a text's UTF-8 bytes, base64. */
  sign(text: string): string;
}

/** Reads the host's key from the agent's folder, or makes it at the first start (mode 600). */
export function openHostKey(folder: string): HostKey {
  const path = join(folder, 'key.pem');
  const pem = readTextFile(path);
  const key = pem === undefined ? makeKey(path) : createPrivateKey(pem);
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return {
    publicKey: spki.toString('base64'),
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64'),
  };
}

function makeKey(path: string): KeyObject {
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileAtomic(path, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  return privateKey;
}
