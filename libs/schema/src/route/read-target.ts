import type { tables } from '@dart/database';
import { InvalidInputError, type InputIssue } from '../errors/errors.ts';
import { createSecret } from '../identity/secret.ts';
import type { RouteTargetInput } from './inputs.ts';

type TargetInput = typeof RouteTargetInput.$inferInput;
type Columns = Pick<typeof tables.routes.$inferInsert, 'target' | 'url' | 'secret' | 'email'>;

export interface ReadTarget {
  readonly columns: Columns;
  /** A secret that was made here, to be shown this once. */
  readonly madeSecret: string | null;
}

/** Finds faults of one field after the other. */
type Complain = (field: string, rule: string, message: string) => void;

/** An address as mail takes it, with neither a name nor a comment: what is left could add recipients or headers. */
const MAIL_ADDRESS = /^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\]]+$/;
const MOST_RECIPIENTS = 50;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1']);

function checkUrl(complain: Complain, field: string, text: string): void {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol))
    complain(field, 'url', 'is no address; write https://… or http://…');
  else if (url.username !== '' || url.password !== '')
    complain(field, 'url', 'has a name or a password in it, which are not sent; leave them out');
}

function readWebhook({ url, secret }: NonNullable<TargetInput['webhook']>, complain: Complain): ReadTarget {
  checkUrl(complain, 'webhook.url', url);
  const given = secret ?? null;
  if (given !== null && (given.length < 16 || given.length > 256))
    complain(
      'webhook.secret',
      'length',
      `has ${given.length} characters; write 16 to 256, or none to have one made`,
    );
  const madeSecret = given === null ? createSecret('webhook') : null;
  return { columns: { target: 'WEBHOOK', url, secret: given ?? madeSecret, email: null }, madeSecret };
}

function readEmail(input: NonNullable<TargetInput['email']>, complain: Complain): ReadTarget {
  const { host, port, security, from, to } = input;
  const username = input.username ?? null;
  const password = input.password ?? null;
  if (!/^[A-Za-z0-9.:_-]{1,253}$/.test(host))
    complain('email.host', 'host', 'is no name or address of a server');
  if (port < 1 || port > 65_535) complain('email.port', 'port', `is ${port}; write 1 to 65535`);
  if (!MAIL_ADDRESS.test(from)) complain('email.from', 'address', 'is no address; write NAME@DOMAIN');
  if (to.length === 0 || to.length > MOST_RECIPIENTS)
    complain('email.to', 'count', `has ${to.length} addresses; write 1 to ${MOST_RECIPIENTS}`);
  for (const address of to)
    if (!MAIL_ADDRESS.test(address))
      complain('email.to', 'address', `"${address}" is no address; write NAME@DOMAIN`);
  if ((username === null) !== (password === null))
    complain('email.password', 'credentials', 'name and password belong together; give both or none');
  if (password !== null && security === 'NONE' && !LOOPBACK.has(host))
    complain('email.security', 'credentials', 'would send the password in the clear; use STARTTLS or TLS');
  const email = { host, port, security, username, from, to: [...to] };
  return { columns: { target: 'EMAIL', url: null, secret: password, email }, madeSecret: null };
}

/** What a target's input says, as columns. @throws InvalidInputError */
export function readTarget(input: TargetInput): ReadTarget {
  const issues: InputIssue[] = [];
  const complain: Complain = (field, rule, message) =>
    issues.push({ entry: null, name: null, field: `target.${field}`, rule, message });
  const { webhook, email, slack, pagerDuty } = input;
  const read: ReadTarget[] = [];
  if (webhook) read.push(readWebhook(webhook, complain));
  if (email) read.push(readEmail(email, complain));
  if (slack) {
    checkUrl(complain, 'slack.url', slack.url);
    read.push({ columns: { target: 'SLACK', url: slack.url, secret: null, email: null }, madeSecret: null });
  }
  if (pagerDuty) {
    const { url, routingKey } = pagerDuty;
    checkUrl(complain, 'pagerDuty.url', url);
    if (!/^\w{1,128}$/.test(routingKey))
      complain('pagerDuty.routingKey', 'key', 'is no integration key: letters and digits, 32 as a rule');
    read.push({ columns: { target: 'PAGERDUTY', url, secret: routingKey, email: null }, madeSecret: null });
  }
  const [target, ...others] = read;
  if (target === undefined || others.length > 0)
    issues.unshift({
      entry: null,
      name: null,
      field: 'target',
      rule: 'one',
      message: `has ${read.length} of webhook, email, slack and pagerDuty; write exactly one`,
    });
  if (target === undefined || issues.length > 0)
    throw new InvalidInputError('The route was not changed.', 'Mend its target and try again.', issues);
  return target;
}
