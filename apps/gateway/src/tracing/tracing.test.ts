import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startReceiver, type Receiver } from '../testing/receiver.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';

let collector: Receiver;
let gateway: TestGateway;

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly status: { readonly code?: number };
  readonly attributes: readonly { readonly key: string; readonly value: Record<string, unknown> }[];
}

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const CALLER = 'b7ad6b7169203331';
const FAILING = '11111111111111111111111111111111';
const UNTRACED = '22222222222222222222222222222222';

const ask = (query: string, traceparent: string): Promise<Response> =>
  fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${gateway.adminToken}`,
      traceparent,
    },
    body: JSON.stringify({ query }),
  });

let spans: Span[] = [];
const of = (trace: string): Span[] => spans.filter(({ traceId }) => traceId === trace);
const read = ({ attributes }: Span, key: string): unknown =>
  Object.values(attributes.find((each) => each.key === key)?.value ?? {})[0];

beforeAll(async () => {
  collector = await startReceiver();
  gateway = await startTestGateway({
    tracing: { endpoint: collector.url, serviceName: 'dart-gateway', ratio: 1 },
  });
  const ask200 = async (query: string, traceparent: string): Promise<void> => {
    const response = await ask(query, traceparent);
    expect(response.status).toBe(200);
    await response.json();
  };
  await ask200('query Fleet { hosts { totalCount edges { node { name } } } }', `00-${TRACE}-${CALLER}-01`);
  await ask200(
    'mutation Gone { revokeCredential(input: { id: "Q3JlZA==" }) { __typename } }',
    `00-${FAILING}-${CALLER}-01`,
  );
  await ask200('query Quiet { me { name } }', `00-${UNTRACED}-${CALLER}-00`);
  // what waits to be sent is sent when it stops
  await gateway.stop();
  spans = collector.received.flatMap(({ body }) =>
    body.resourceSpans.flatMap((resource: { scopeSpans: { spans: Span[] }[] }) =>
      resource.scopeSpans.flatMap((scope) => scope.spans),
    ),
  );
});

afterAll(() => collector.close());

describe('traces', () => {
  it('have a span for a request, in the trace of who asks, named by its operation', () => {
    const [request, ...others] = of(TRACE).filter(({ name }) => name === 'query Fleet');
    expect(others).toEqual([]);
    expect(request).toMatchObject({ parentSpanId: CALLER });
    expect(read(request as Span, 'http.response.status_code')).toBe(200);
    expect(read(request as Span, 'dart.request_id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('have a span for each statement of the request, below it', () => {
    const request = of(TRACE).find(({ name }) => name === 'query Fleet');
    const statements = of(TRACE).filter((span) => span !== request);
    expect(statements.map((span) => read(span, 'db.query.text'))).toContainEqual(
      expect.stringContaining('from "host"'),
    );
    expect(new Set(statements.map(({ parentSpanId }) => parentSpanId))).toEqual(new Set([request?.spanId]));
  });

  it('say that a request failed', () => {
    const ERROR = 2;
    expect(of(FAILING).find(({ name }) => name === 'mutation Gone')).toMatchObject({
      status: { code: ERROR },
    });
  });

  it('are not made of a request that says that it is not traced, nor of what the gateway does by itself', () => {
    expect(of(UNTRACED)).toEqual([]);
    expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set([TRACE, FAILING]));
  });

  it('go to the collector as OTLP', () => {
    expect(collector.received[0]?.body.resourceSpans[0].resource.attributes).toContainEqual({
      key: 'service.name',
      value: { stringValue: 'dart-gateway' },
    });
  });
});

it('A collector that is away keeps no request waiting and no gateway running', async () => {
  const away = await startTestGateway({
    tracing: { endpoint: 'http://127.0.0.1:9', serviceName: 'dart-gateway', ratio: 1 },
  });
  const response = await fetch(`${away.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${away.adminToken}` },
    body: '{"query":"{ me { name } }"}',
  });
  expect(await response.json()).toMatchObject({ data: { me: {} } });
  await away.stop();
});
