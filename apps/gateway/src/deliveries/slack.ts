import type { Notice, Outcome, RouteTarget } from '@dart/schema';
import { postJson } from './post-json.ts';
import { describeEvent, describeRemark, toLine } from './words.ts';

const MOST_LETTERS = 2_000;

/** Text that means nothing but itself: no link, no mention. */
const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Words of a program or a log: as code, where nobody is mentioned by an @ either. */
const code = (text: string): string => `\`${escape(text).replaceAll('`', '’')}\``;

/** A message as Slack's incoming webhooks take it. */
export function composeSlack(notice: Notice): { text: string } {
  const { host, component, ci, message } = notice.content;
  const remark = describeRemark(notice);
  const lines = [
    `*${escape(describeEvent(notice))}*  ${escape(host)}  ${code(component)}${ci === null ? '' : `  (${escape(ci)})`}`,
    code(toLine(message, MOST_LETTERS)),
    ...(remark === null ? [] : [escape(toLine(remark, MOST_LETTERS))]),
  ];
  return { text: lines.join('\n') };
}

/** Posts a message for people. Slack has no key for repeats: a message may come twice. */
export function sendSlack(route: RouteTarget, notice: Notice, signal: AbortSignal): Promise<Outcome> {
  const headers = { 'idempotency-key': notice.id };
  return postJson(route.url ?? '', JSON.stringify(composeSlack(notice)), headers, signal);
}
