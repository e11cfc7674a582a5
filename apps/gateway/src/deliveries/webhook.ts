import { createHmac } from 'node:crypto';
import type { Notice, Outcome, RouteTarget } from '@dart/schema';
import { postJson } from './post-json.ts';

/** `t=SECONDS,v1=HEX`: the HMAC-SHA256 of the time, a dot and the body, so that neither can be changed or sent again later. */
export function sign(secret: string, seconds: number, body: string): string {
  const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${mac}`;
}

/** Posts what happened as a signed JSON object. */
export function sendWebhook(route: RouteTarget, notice: Notice, signal: AbortSignal): Promise<Outcome> {
  const { id, event, at, content } = notice;
  const body = JSON.stringify({ delivery: id, route: route.name, event, at, alert: content });
  const headers = {
    'dart-delivery': id,
    'idempotency-key': id,
    'dart-signature': sign(route.secret ?? '', Math.floor(Date.now() / 1000), body),
  };
  return postJson(route.url ?? '', body, headers, signal);
}
