import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMessageCutter } from './message-cutter.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

it('gives whole messages, however the stream is cut, and loses no byte', () => {
  const messages = fc.array(
    fc.stringMatching(/^[a-zü:]{1,9}(\n[a-z]{1,5})?$/).map((text) => `${text}\n\n`),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(messages, fc.array(fc.integer({ min: 1, max: 12 })), (texts, lengths) => {
      const bytes = encode(texts.join(''));
      const cutter = createMessageCutter();
      const pieces: string[] = [];
      let at = 0;
      for (const length of [...lengths, bytes.length]) {
        const whole = cutter.take(bytes.subarray(at, at + length));
        at += length;
        if (whole !== undefined) pieces.push(decode(whole));
        expect(pieces.every((piece) => piece.endsWith('\n\n'))).toBe(true);
        // All that has come whole is out.
        const come = decode(bytes.subarray(0, at));
        const last = come.lastIndexOf('\n\n');
        expect(pieces.join('')).toBe(last === -1 ? '' : come.slice(0, last + 2));
      }
      expect(pieces.join('') + decode(cutter.rest())).toBe(texts.join(''));
    }),
  );
});
