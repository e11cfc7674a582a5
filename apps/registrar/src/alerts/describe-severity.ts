import type { AlertRowFragment } from '@dart/client/registrar';
import type { Colours } from '../terminal/colours.ts';

/** Each severity has a word of its own, so that none is told by its colour alone. */
const WORDS: Readonly<Record<AlertRowFragment['severity'], readonly [string, 'bad' | 'busy' | 'faint']>> = {
  URGENT_1: ['▲ 1', 'bad'],
  URGENT_2: ['▲ 2', 'bad'],
  URGENT_3: ['▲ 3', 'bad'],
  WARNING: ['△ warning', 'busy'],
  INFORMATION: ['· information', 'faint'],
  OK: ['✓ ok', 'faint'],
};

/** A severity's shape and word, in its colour. */
export function describeSeverity(severity: AlertRowFragment['severity'], colours: Colours): string {
  const [word, tone] = WORDS[severity];
  return colours[tone](word);
}
