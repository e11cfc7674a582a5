import type { Notice, Outcome, RouteTarget } from '@dart/schema';
import { createTransport } from 'nodemailer';
import { reasonOf } from './reason.ts';
import { describeEvent, describeRemark, describeSeverity, toLine } from './words.ts';

const MOST_IN_SUBJECT = 150;
const MOST_SHOWN = 300;

type EmailSettings = NonNullable<RouteTarget['email']>;

function composeText(notice: Notice): string {
  const { content, event, at } = notice;
  const { host, component, ci, program, environment, severity, message, count, firstAt, lastAt } = content;
  const remark = describeRemark(notice);
  const facts: readonly (readonly [string, string | null])[] = [
    ['event', event.toLowerCase()],
    ['at', at],
    ['host', host],
    ['component', component],
    ['ci', ci],
    ['program', program === null ? null : `${program} (${environment ?? ''})`],
    ['severity', describeSeverity(severity)],
    ['count', String(count)],
    ['first', firstAt],
    ['last', lastAt],
    ['remark', remark],
    ['alert', content.id.slice(0, 8)],
  ];
  const lines = facts.flatMap(([name, value]) =>
    value === null ? [] : [`${`${name}:`.padEnd(11)} ${toLine(value, 1_000)}`],
  );
  return `${message}\n\n${lines.join('\n')}\n`;
}

/** A message for people. Its id is the delivery's, by which a mail server or reader can drop a repeat; one alert is one thread. */
export function composeEmail({ from, to }: Pick<EmailSettings, 'from' | 'to'>, notice: Notice) {
  const { host, component, message } = notice.content;
  const domain = from.slice(from.lastIndexOf('@') + 1);
  const thread = `<alert-${notice.content.id}@${domain}>`;
  return {
    from,
    to: [...to],
    subject: toLine(`[${describeEvent(notice)}] ${host} ${component}: ${message}`, MOST_IN_SUBJECT),
    text: composeText(notice),
    messageId: `<${notice.id}@${domain}>`,
    inReplyTo: thread,
    references: thread,
    headers: { 'Auto-Submitted': 'auto-generated', 'Dart-Delivery': notice.id, 'Dart-Event': notice.event },
  };
}

/** What a mail server said, as an outcome: 5xx and a wrong password are refusals, everything else may pass. */
function judge(error: unknown): Outcome {
  const { responseCode, code } = error as { readonly responseCode?: unknown; readonly code?: unknown };
  const isRefused = (typeof responseCode === 'number' && responseCode >= 500) || code === 'EAUTH';
  return { isAccepted: false, result: toLine(reasonOf(error), MOST_SHOWN), isRefused };
}

/** Sends a message over a connection of its own. What a server refuses for some recipients only is not sent to them again. */
export async function sendEmail(
  { email, secret }: RouteTarget,
  notice: Notice,
  signal: AbortSignal,
): Promise<Outcome> {
  if (email === null) return { isAccepted: false, isRefused: true, result: 'the route has no mail server' };
  const { host, port, security, username } = email;
  const transport = createTransport({
    ...{ host, port },
    secure: security === 'TLS',
    requireTLS: security === 'STARTTLS',
    ignoreTLS: security === 'NONE',
    ...(username !== null && secret !== null && { auth: { user: username, pass: secret } }),
    // nothing of a message is ever read from a file or an address
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    const { response, rejected } = await transport.sendMail({ ...composeEmail(email, notice), signal });
    const refused = rejected.length === 0 ? '' : `; refused for ${rejected.map(String).join(', ')}`;
    return { isAccepted: true, result: toLine(`${response}${refused}`, MOST_SHOWN) };
  } catch (error) {
    return judge(error);
  } finally {
    transport.close();
  }
}
