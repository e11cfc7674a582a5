import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ask, createTestAgent, request } from '@dart/testkit';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});

afterAll(() => gateway.stop());

describe('the HTTP gate', () => {
  it('passes all of the audits of graphql-http', async () => {
    const audits = serverAudits({
      url: `${gateway.url}/graphql`,
      fetchFn: (url: string, init: RequestInit = {}) =>
        fetch(url, {
          ...init,
          headers: {
            ...Object.fromEntries(new Headers(init.headers)),
            authorization: `Bearer ${gateway.adminToken}`,
          },
        }),
    });
    const results = await Promise.all(audits.map((audit) => audit.fn()));
    const notOk = results.filter(({ status }) => status !== 'ok');
    expect(notOk.map((result) => `${result.id} ${result.name}`)).toEqual([]);
    expect(results).toHaveLength(61);
  });

  it.each([
    ['a GET without a token', { method: 'GET' }, 405],
    [
      'a form',
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'query={me{name}}',
      },
      415,
    ],
    [
      'plain text',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{me{name}}"}' },
      415,
    ],
    [
      'another site',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
        body: '{}',
      },
      403,
    ],
  ])('refuses %s', async (_name, init, status) => {
    const query = init.method === 'GET' ? '?query={me{name}}' : '';
    const response = await fetch(`${gateway.url}/graphql${query}`, init);
    expect(response.status).toBe(status);
  });

  it('refuses a body over the limit of a request without a token', async () => {
    const { status } = await ask(gateway.url, undefined, `{ me { name } } # ${'x'.repeat(70_000)}`);
    expect(status).toBe(413);
  });

  it.each([
    ['without a token', undefined, 65_536, 413],
    ['with one', 'admin', 8 * 1024 * 1024, 413],
    ['within the limit', 'admin', 0, 200],
  ])('cuts a body that does not tell its length: %s', async (_name, who, padding, status) => {
    const body = JSON.stringify({ query: `{ me { name } } # ${'x'.repeat(padding)}` });
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(who !== undefined && { authorization: `Bearer ${gateway.adminToken}` }),
      },
      body: new Blob([body]).stream(),
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(status);
    const answer = await response.text();
    if (status === 413) expect(answer).toContain('Send less at once');
    else expect(JSON.parse(answer)).toMatchObject({ data: { me: {} } });
  });

  it('answers 401 to a token that does not hold, and says what to do', async () => {
    const { status, errors } = await ask(gateway.url, 'dart_access_wrong', '{ me { name } }');
    expect(status).toBe(401);
    expect(errors[0]?.message).toMatch(/unknown, expired or revoked/);
  });

  it('says that a field does not exist, but not which ones do', async () => {
    const { errors } = await ask(gateway.url, gateway.adminToken, '{ host { nam } hostz { x } }');
    expect(errors.map(({ message }) => message).join()).toContain('Cannot query field');
    expect(errors.map(({ message }) => message).join()).not.toContain('Did you mean');
  });

  it.each([
    [
      'too deep',
      `{ host(name: "x") { ${'processes { edges { node { host { '.repeat(4)}name${' } } } }'.repeat(4)} } }`,
      /depth/i,
    ],
    [
      'too many aliases',
      `{ ${Array.from({ length: 31 }, (_unused, index) => `a${index}: me { name }`).join(' ')} }`,
      /alias/i,
    ],
    ['too long', `{ ${'me { name } '.repeat(700)} }`, /token/i],
  ])('refuses a document that is %s', async (_name, query, message) => {
    const { data, errors } = await ask(gateway.url, gateway.adminToken, query);
    expect(data).toBeNull();
    expect(errors[0]?.message).toMatch(message);
  });
});

describe('the cost limit', () => {
  const NESTED = (
    first: string,
  ): string => `hosts(first: ${first}) { edges { node { processes(first: ${first}) {
    edges { node { name group state pid stateSince } } } } } }`;

  it.each([
    ['by numbers', `{ ${NESTED('100')} }`, {}],
    ['by a variable', `query ($n: Int) { ${NESTED('$n')} }`, { n: 100 }],
    ['by a variable of the second request', `query ($n: Int) { ${NESTED('$n')} }`, { n: 90 }],
    ['by the default of a variable', `query ($n: Int = 100) { ${NESTED('$n')} }`, {}],
    [
      'by pages of which nothing is said',
      '{ hosts { edges { node { processes { edges { node { host { processes { edges { node { id pid name group state stateSince } } } } } } } } } } }',
      {},
    ],
    [
      'by a fragment',
      `query ($n: Int!) { hosts(first: $n) { edges { node { ...Host } } } }
       fragment Host on Host { processes(first: $n) { edges { node { name group state pid stateSince } } } }`,
      { n: 100 },
    ],
    [
      'by ids',
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Host { processes(first: 100) { edges { node { name } } } } } }',
      { ids: Array.from({ length: 300 }, (_unused, index) => String(index)) },
    ],
  ])('refuses a query that asks for too much %s, and says what to do', async (_name, query, variables) => {
    const { data, errors } = await ask(gateway.url, gateway.adminToken, query, variables);
    expect(data).toBeNull();
    expect(errors[0]?.extensions?.['code']).toBe('TOO_COSTLY');
    expect(errors[0]?.message).toContain('Ask for smaller pages');
  });

  it('lets the same pass where a variable asks for less', async () => {
    const { errors } = await ask(gateway.url, gateway.adminToken, `query ($n: Int) { ${NESTED('$n')} }`, {
      n: 50,
    });
    expect(errors).toEqual([]);
  });
});

describe('an id that dart did not make', () => {
  it.each([
    ['inside a global id', `{ node(id: "${Buffer.from('Host:not-a-uuid').toString('base64')}") { id } }`],
    [
      'too large a number',
      `{ node(id: "${Buffer.from(`Transition:${'9'.repeat(30)}`).toString('base64')}") { id } }`,
    ],
  ])('%s is named as such, and what to do', async (_name, query) => {
    const { errors } = await ask(gateway.url, gateway.adminToken, query);
    expect(errors[0]?.extensions?.['code']).toBe('BAD_ID');
    expect(errors[0]?.message).toContain('Take ids from an answer');
  });
});

describe('the id of a node that is gone', () => {
  const idOf = (noun: string, key: string) => Buffer.from(`${noun}:${key}`).toString('base64');
  const NODE = 'query ($id: ID!) { node(id: $id) { id } }';

  it('answers null, whatever its noun', async () => {
    const { __type: node } = await request(
      gateway.url,
      gateway.adminToken,
      '{ __type(name: "Node") { possibleTypes { name } } }',
    );
    const nouns = (node.possibleTypes as { name: string }[]).map(({ name }) => name);
    expect(nouns).toContain('Run');
    for (const noun of nouns) {
      // one of the two can be no key of its table
      const answers = await Promise.all(
        ['00000000-0000-4000-8000-000000000000', '999999999'].map((key) =>
          ask(gateway.url, gateway.adminToken, NODE, { id: idOf(noun, key) }),
        ),
      );
      const found = answers.find(({ errors }) => errors[0]?.extensions?.['code'] !== 'BAD_ID');
      expect(found, noun).toMatchObject({ data: { node: null }, errors: [] });
    }
  });

  it('takes none of those with it that are asked for together', async () => {
    const { hostId } = await createTestAgent(gateway.url, gateway.adminToken, 'stays.test');
    const ids = [idOf('Host', randomUUID()), idOf('Host', hostId), idOf('Run', '999999999')];
    const { nodes } = await request(
      gateway.url,
      gateway.adminToken,
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Host { name } } }',
      { ids },
    );
    expect(nodes).toEqual([null, { name: 'stays.test' }, null]);
  });
});

describe('the schema', () => {
  it('is described in every part', async () => {
    const { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } =
      await import('graphql');
    const text = await readFile(new URL('../../../../libs/schema/schema.graphql', import.meta.url), 'utf8');
    const silent: string[] = [];
    for (const type of Object.values(buildSchema(text).getTypeMap())) {
      if (type.name.startsWith('__') || ['String', 'Int', 'Boolean', 'ID', 'Float'].includes(type.name))
        continue;
      if (!type.description) silent.push(type.name);
      if (isEnumType(type))
        for (const value of type.getValues())
          if (!value.description) silent.push(`${type.name}.${value.name}`);
      if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
        for (const field of Object.values(type.getFields())) {
          if (!field.description) silent.push(`${type.name}.${field.name}`);
          if ('args' in field)
            for (const parameter of field.args)
              if (!parameter.description) silent.push(`${type.name}.${field.name}(${parameter.name})`);
        }
      }
    }
    expect(silent).toEqual([]);
  });
});
