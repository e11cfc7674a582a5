import { describe, expect, it } from 'vitest';
import { createFleet, createHost, createPending, createProcess, createRefusal } from './fleet-fixture.ts';
import { summarise } from './summary.ts';

const hosts = [createHost('a'), createHost('b')];

describe('the sentence on top', () => {
  it('says what fails and where, counting a program once per host', () => {
    const processes = [
      createProcess('a', 'web', { state: 'FATAL', name: 'web-0' }),
      createProcess('a', 'web', { state: 'FATAL', name: 'web-1' }),
      createProcess('b', 'web', { state: 'EXITED', expected: false }),
      createProcess('b', 'mail'),
    ];
    const { sentence, mood, counts } = summarise(createFleet({ hosts, processes }));
    expect(sentence).toBe('2 programs failing on 2 hosts');
    expect(mood).toBe('trouble');
    expect(counts).toMatchObject({ failing: 3, running: 1, stopped: 0 });
  });

  it('puts waiting changes after the failures and hosts that are away last', () => {
    const away = [createHost('a', { state: 'SILENT' }), createHost('b', { state: 'OFFLINE' })];
    const fleet = createFleet({
      hosts: away,
      processes: [createProcess('a', 'web', { state: 'BACKOFF' })],
      pending: [createPending('a', 'x'), createPending('b', 'x')],
      assignments: [createRefusal('b', 'mail')],
    });
    expect(summarise(fleet).sentence).toBe(
      '1 program failing on 1 host · 2 changes waiting · 1 program refused · 1 host offline · 1 host silent',
    );
  });

  it('says that all is well when everything runs', () => {
    const processes = [createProcess('a', 'web'), createProcess('b', 'web')];
    const { sentence, mood } = summarise(createFleet({ hosts, processes }));
    expect(sentence).toBe('All 2 processes are running on 2 hosts');
    expect(mood).toBe('well');
  });

  it('does not call a program that ended as expected, or was stopped, failing', () => {
    const processes = [
      createProcess('a', 'web'),
      createProcess('a', 'once', { state: 'EXITED', expected: true, exitStatus: 0 }),
      createProcess('b', 'off', { state: 'STOPPED' }),
    ];
    const { sentence, counts } = summarise(
      createFleet({ hosts, processes, pending: [createPending('a', 'x')] }),
    );
    expect(sentence).toBe('1 of 3 processes running on 2 hosts, none failing · 1 change waiting');
    expect(counts.stopped).toBe(2);
  });

  it('says that no host has joined yet', () => {
    expect(summarise(createFleet({})).mood).toBe('empty');
  });
});
