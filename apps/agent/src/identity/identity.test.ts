import { createClient } from '@dart/client';
import { expect, test } from 'vitest';
import { makeFolder } from '../fixtures/folder.ts';
import { silent } from '../fixtures/silent.ts';
import { createIdentity } from './identity.ts';

test('A host without a token is told the command that makes one, before the gateway is asked', async () => {
  const identity = createIdentity({
    client: createClient({ url: 'http://gateway.invalid/graphql' }),
    folder: makeFolder(),
    hostName: 'web-01.example.org',
    enrolmentToken: undefined,
    enrolmentTokenFile: undefined,
    logger: silent,
  });
  await expect(identity.credential()).rejects.toThrow('make one: dart enrol HOST');
});
