import { toError } from '@dart/runtime';

/** What went wrong, with the causes below it: "fetch failed: connect ECONNREFUSED 127.0.0.1:9". */
export function reasonOf(thrown: unknown): string {
  const words: string[] = [];
  for (let error: unknown = toError(thrown); error instanceof Error; error = error.cause) {
    const { message } = error;
    // one name with several addresses: each has failed
    const inner = error instanceof AggregateError ? error.errors.map((each) => toError(each).message) : [];
    const word = [message, ...inner].filter((each) => each !== '').join(', ');
    if (word !== '' && !words.includes(word)) words.push(word);
  }
  return words.join(': ');
}
