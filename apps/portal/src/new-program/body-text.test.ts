import { describe, expect, it } from 'vitest';
import { normalizeValue, readKeys, writeKey } from './body-text.ts';

const BODY = `; what pays
command = /srv/bin/pay  ; the payer
environment = A="1",
    B="2"
numprocs = 2
`;

describe('a body', () => {
  it('keeps every other letter when one value changes, the comment beside it too', () => {
    expect(writeKey(BODY, 'command', '/srv/bin/pay --fast')).toBe(
      BODY.replace('/srv/bin/pay', '/srv/bin/pay --fast'),
    );
    expect(writeKey(BODY, 'numprocs', '3')).toBe(BODY.replace('numprocs = 2', 'numprocs = 3'));
  });

  it('reads back what was written, in every place where it may stand', () => {
    for (const key of ['command', 'environment', 'numprocs', 'user']) {
      const written = writeKey(BODY, key, 'x y');
      expect(readKeys(written)).toEqual(new Map(readKeys(BODY)).set(key, 'x y'));
    }
    expect(readKeys(writeKey('', 'command', '/bin/cat'))).toEqual(new Map([['command', '/bin/cat']]));
  });

  it('loses a key that is emptied wherever it stands, with the lines that continue it', () => {
    const twice = `${BODY}numprocs = 4\n`;
    expect(writeKey(twice, 'numprocs', ' ')).toBe(BODY.replace('numprocs = 2\n', ''));
    expect(readKeys(writeKey('a = 1\n   2\nb = 3\n', 'a', ''))).toEqual(new Map([['b', '3']]));
  });

  it('changes the last of a key that stands twice, which is the one that counts', () => {
    expect(writeKey('user = ann\nuser = bob\n', 'user', 'eve')).toBe('user = ann\nuser = eve\n');
  });
});

it('A value is read without the spaces at its ends and without what supervisord takes as a comment', () => {
  expect(normalizeValue(' sh -c "a" ; b ')).toBe('sh -c "a"');
  expect(normalizeValue('A="1",\nB="2"')).toBe('A="1",\nB="2"');
});
