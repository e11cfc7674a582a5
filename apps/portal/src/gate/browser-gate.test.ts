import { describe, expect, it } from 'vitest';
import { checkGraphqlRequest, isSameOrigin } from './browser-gate.ts';

const head = (headers: Record<string, string>, method = 'POST') => ({
  method,
  headers: new Headers(headers),
});
const json = { 'content-type': 'application/json; charset=utf-8' };

describe('the gate before the gateway', () => {
  it('lets JSON by POST from this origin through', () => {
    expect(checkGraphqlRequest(head({ ...json, 'sec-fetch-site': 'same-origin' }))).toBeUndefined();
  });

  it('lets tools through that say nothing about their site', () => {
    expect(checkGraphqlRequest(head(json))).toBeUndefined();
  });

  it.each(['cross-site', 'same-site', 'whatever'])('refuses a request of site "%s"', (site) => {
    expect(checkGraphqlRequest(head({ ...json, 'sec-fetch-site': site }))?.status).toBe(403);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'foo/bar', 'application/jsonp'])(
    'refuses a body of type %s',
    (type) => {
      expect(checkGraphqlRequest(head({ 'content-type': type }))?.status).toBe(415);
    },
  );

  it('refuses a request without a type, and any other method', () => {
    expect(checkGraphqlRequest(head({}))?.status).toBe(415);
    expect(checkGraphqlRequest(head(json, 'GET'))?.status).toBe(405);
  });

  it.each(['1000001', 'many', '1e99'])('refuses a body whose length is "%s"', (length) => {
    expect(checkGraphqlRequest(head({ ...json, 'content-length': length }))?.status).toBe(413);
  });

  it('takes a request typed into the address bar for its own', () => {
    expect(isSameOrigin(head({ 'sec-fetch-site': 'none' }))).toBe(true);
  });
});
