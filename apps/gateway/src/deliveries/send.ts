import type { Notice, Outcome, RouteTarget } from '@dart/schema';
import { sendEmail } from './email.ts';
import { sendPagerDuty } from './pagerduty.ts';
import { sendSlack } from './slack.ts';
import { sendWebhook } from './webhook.ts';

/** An attempt may take so long, from the first connection to the end of the answer. */
const DEADLINE_MS = 10_000;

const SENDERS = {
  WEBHOOK: sendWebhook,
  EMAIL: sendEmail,
  SLACK: sendSlack,
  PAGERDUTY: sendPagerDuty,
} as const satisfies Readonly<
  Record<RouteTarget['target'], (route: RouteTarget, notice: Notice, signal: AbortSignal) => Promise<Outcome>>
>;

/** Sends one notice by a route, within the deadline or until the gateway stops. Whatever comes of it is an outcome. */
export async function sendNotice(route: RouteTarget, notice: Notice, stop?: AbortSignal): Promise<Outcome> {
  const deadline = AbortSignal.timeout(DEADLINE_MS);
  const signal = stop === undefined ? deadline : AbortSignal.any([deadline, stop]);
  const outcome = await SENDERS[route.target](route, notice, signal);
  if (outcome.isAccepted || !signal.aborted) return outcome;
  const result = deadline.aborted
    ? `no answer within ${DEADLINE_MS / 1000} s`
    : 'the gateway was stopped before the answer came';
  return { isAccepted: false, result };
}
