import { constants } from 'node:os';

/** The name of a signal without its SIG, from a name in any case or a number; undefined for what is no signal. */
export function parseSignal(text: string): string | undefined {
  if (/^\d{1,3}$/.test(text)) {
    const found = Object.entries(constants.signals).find(([, number]) => number === Number(text));
    return found?.[0].slice('SIG'.length);
  }
  const name = text.toUpperCase().replace(/^SIG/, '');
  return Object.hasOwn(constants.signals, `SIG${name}`) ? name : undefined;
}
