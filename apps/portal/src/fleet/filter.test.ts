import { describe, expect, it } from 'vitest';
import { formatFilter, parseFilter, sliceByHost, type Filter } from './filter.ts';
import { createFleet, createHost, createPending, createProcess } from './fleet-fixture.ts';

const fleet = createFleet({
  hosts: [createHost('web-10'), createHost('web-2'), createHost('db-1', { state: 'SILENT' })],
  processes: [
    createProcess('web-2', 'payments'),
    createProcess('web-2', 'ingest', { state: 'FATAL' }),
    createProcess('web-10', 'payments', { state: 'STOPPED' }),
    createProcess('db-1', 'backup', { state: 'STARTING' }),
  ],
  pending: [createPending('web-10', 'payments')],
});

const shown = (filter: Partial<Filter>) =>
  sliceByHost(fleet, { show: undefined, search: '', ...filter }).map(
    ({ host, processes }) => `${host.name}: ${processes.map(({ fullName }) => fullName).join(' ')}`,
  );

describe('the filter', () => {
  it('shows all hosts by name, numbers as numbers, when nothing is asked', () => {
    expect(shown({})).toEqual(['db-1: backup', 'web-2: ingest payments', 'web-10: payments']);
  });

  it('finds programs by a part of their name, in any case', () => {
    expect(shown({ search: 'PAY' })).toEqual(['web-2: payments', 'web-10: payments']);
  });

  it('shows a whole host that is found by its own name', () => {
    expect(shown({ search: 'web-2' })).toEqual(['web-2: ingest payments']);
  });

  it.each([
    ['failing', ['web-2: ingest']],
    ['busy', ['db-1: backup']],
    ['running', ['web-2: payments']],
    ['stopped', ['web-10: payments']],
    ['changes', ['web-10: payments']],
    ['away', ['db-1: backup']],
  ] as const)('shows only what is %s', (show, expected) => {
    expect(shown({ show })).toEqual(expected);
  });

  it('survives the way through the address of the page', () => {
    const filter = { show: 'failing', search: 'a&b=c d' } as const;
    expect(parseFilter(new URLSearchParams(formatFilter(filter)))).toEqual(filter);
  });

  it('takes an unknown word in the address for no filter', () => {
    expect(parseFilter(new URLSearchParams('show=everything'))).toEqual({ show: undefined, search: '' });
  });
});
