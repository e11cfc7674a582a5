import type { Client } from '@dart/client';
import { AlertsDocument, type AlertRowFragment } from '@dart/client/registrar';
import { collectRows, pageRows, type PageRequest } from '../gateway/page-rows.ts';
import { RefusedError } from '../refused-error.ts';
import { UsageError } from '../usage-error.ts';

/** Letters of a word that can name an alert. */
const SHORTEST = 4;

/** The open alert that a word names by its beginning, as the table shows it. @throws UsageError, RefusedError */
function findAlert(word: string, open: readonly AlertRowFragment[]): string {
  const named = open.filter(({ shortId }) => shortId.startsWith(word.toLowerCase()));
  if (word.length < SHORTEST || named.length > 1)
    throw new UsageError(`Which alert is ${word}? Write all eight letters, or the id of dart alerts --json.`);
  const [alert] = named;
  if (alert !== undefined) return alert.id;
  throw new RefusedError({
    __typename: 'NotFoundError',
    message: `No alert ${word} is open.`,
    nextStep: 'List the alerts: dart alerts',
  });
}

/** The ids of the alerts that words name: by their ids, or by the letters of open ones. @throws UsageError, RefusedError */
export async function findAlertIds(client: Client, words: readonly string[]): Promise<string[]> {
  const isShort = (word: string): boolean => word.length <= 8;
  if (!words.some(isShort)) return [...words];
  const load = async (page: PageRequest) =>
    (await client.request(AlertsDocument, { filter: { states: ['OPEN'] }, ...page })).alerts;
  const open = await collectRows(pageRows(load));
  return words.map((word) => (isShort(word) ? findAlert(word, open) : word));
}
