import type { Outcome } from '@dart/schema';
import { reasonOf } from './reason.ts';
import { toLine } from './words.ts';

/** Of an answer so much is read and no more. */
const MOST_BYTES = 4_096;
const MOST_SHOWN = 300;
/** Client errors that say "later", not "never". */
const LATER = new Set([408, 425, 429]);

/** The beginning of a body; the rest of it is left on the wire. */
async function readStart(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const parts: Uint8Array[] = [];
  for (let bytes = 0; bytes < MOST_BYTES;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    bytes += value.length;
  }
  await reader.cancel();
  return Buffer.concat(parts).subarray(0, MOST_BYTES).toString('utf8');
}

/** The pause that a receiver asks for, in seconds or as a date. */
function readRetryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}

/** Posts JSON; whatever comes of it is an outcome. Redirects are not followed: they would carry the body elsewhere. */
export async function postJson(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Outcome> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'dart', ...headers },
      body,
      redirect: 'manual',
      signal,
    });
    const answer = toLine(await readStart(response), MOST_SHOWN);
    const { status } = response;
    return {
      isAccepted: response.ok,
      result: `HTTP ${status}${answer === '' ? '' : `: ${answer}`}`,
      isRefused: status >= 300 && status < 500 && !LATER.has(status),
      retryAfterMs: readRetryAfter(response.headers.get('retry-after')),
    };
  } catch (error) {
    return { isAccepted: false, result: toLine(reasonOf(error), MOST_SHOWN) };
  }
}
