import { randomUUID } from 'node:crypto';
import { createTestAgent, request, type TestAgent } from '@dart/testkit';
import type { TestGateway } from './test-gateway.ts';

/** What a test reads of an alert. */
export interface AlertSeen {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** A host whose agent says what a test tells it to. */
export interface AlertHost {
  readonly agent: TestAgent;
  /** Lets the gateway hear of it: a host that is silent for 20 s is no longer there. */
  beat(): Promise<void>;
  /** Beats, and reports one event of severity and component; `more` are fields of the record. To another gateway if told. */
  raise(severity: string, component?: string, more?: Record<string, unknown>, url?: string): Promise<void>;
  /** All of its alerts, the latest first. */
  read(): Promise<AlertSeen[]>;
  /** The one alert of a component, the latest if there are several. */
  find(component: string): Promise<AlertSeen>;
}

const ALERTS = `query ($name: String!) { host(name: $name) { alerts(first: 100) { edges { node {
  id shortId component severity message state clearing clearedBy clearedMessage
  acknowledgement { by note } mute { by note until } } } } } }`;

/** Enrols a host of its own. */
export async function createAlertHost(
  gateway: TestGateway,
  name: string = `host-${randomUUID()}`,
): Promise<AlertHost> {
  const agent = await createTestAgent(gateway.url, gateway.adminToken, name);
  let sequence = 0;
  const beat = (url: string) =>
    request(url, agent.token, `mutation ($input: BeatInput!) { beat(input: $input) { reportWanted } }`, {
      input: { start: agent.start, clock: new Date().toISOString() },
    });
  const host: AlertHost = {
    agent,
    async beat() {
      await beat(gateway.url);
    },
    async raise(severity, component = 'app', more = {}, url = gateway.url) {
      await beat(url);
      const at = new Date().toISOString();
      sequence += 1;
      const event = {
        ...{ sequence: String(sequence), component, severity, message: `it is ${severity}` },
        ...{ firstAt: at, lastAt: at, ...more },
      };
      await request(
        url,
        agent.token,
        `mutation ($input: ReportRecordsInput!) { reportRecords(input: $input) { acceptedSequence } }`,
        { input: { start: agent.start, records: [{ event }] } },
      );
    },
    async read() {
      const { host: found } = (await request(gateway.url, gateway.adminToken, ALERTS, { name })) as {
        host: { alerts: { edges: { node: AlertSeen }[] } };
      };
      return found.alerts.edges.map(({ node }) => node);
    },
    async find(component) {
      const alert = (await host.read()).find((each) => each['component'] === component);
      if (alert === undefined) throw new Error(`there is no alert of ${component}`);
      return alert;
    },
  };
  return host;
}
