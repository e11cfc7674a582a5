import { expect, it } from 'vitest';
import { canKeepSession } from './can-keep-session.ts';

it.each(['127.0.0.1:3000', 'localhost', 'localhost:3000', '[::1]:3000', '127.9.9.9'])(
  'a session is kept over plain HTTP on %s',
  (host) => {
    expect(canKeepSession(host, null)).toBe(true);
  },
);

it.each(['dart.example.com', '10.0.0.7:3000', '127.0.0.1.example.com', 'localhost.example.com', null])(
  'a session needs TLS on %s',
  (host) => {
    expect(canKeepSession(host, null)).toBe(false);
    expect(canKeepSession(host, 'http')).toBe(false);
    expect(canKeepSession(host, 'https')).toBe(true);
  },
);
