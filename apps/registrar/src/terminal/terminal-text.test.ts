import { describe, expect, it } from 'vitest';
import { createColours } from './colours.ts';
import { describeAge } from './describe-age.ts';
import { describeState } from './describe-state.ts';
import { renderTable } from './render-table.ts';

const plain = createColours(false);
const coloured = createColours(true);

describe('renderTable', () => {
  const columns = [
    { title: 'NAME', cell: (row: string[]) => coloured.good(row[0] ?? '') },
    { title: 'COUNT', align: 'right' as const, cell: (row: string[]) => row[1] ?? '' },
    { title: 'REMARKS', cell: (row: string[]) => row[2] ?? '' },
  ];

  it('aligns by what is seen, not by the codes of the colours', () => {
    const rows = [
      ['a', '1'],
      ['longer', '100'],
    ];
    const lines = renderTable(columns.slice(0, 2), rows, plain).split('\n');
    expect(lines[1]).toBe(`${coloured.good('a')}           1`);
    expect(lines[2]).toBe(`${coloured.good('longer')}    100`);
  });

  it('leaves out a column that has nothing to say', () => {
    expect(renderTable(columns, [['a', '1']], plain)).not.toContain('REMARKS');
  });
});

describe('describeAge', () => {
  it.each([
    [0, '0 s'],
    [59_999, '59 s'],
    [60_000, '1 min'],
    [3_600_000, '1 h'],
    [200_000_000, '2 d'],
    [-5000, '0 s'],
  ])('says %d ms as %s', (ageMs, text) => {
    expect(describeAge(new Date(1_000_000_000_000 - ageMs).toISOString(), 1_000_000_000_000)).toBe(text);
  });
});

it('gives every state of a process a shape of its own', () => {
  const states = [
    'STOPPED',
    'STARTING',
    'RUNNING',
    'BACKOFF',
    'STOPPING',
    'EXITED',
    'FATAL',
    'UNKNOWN',
  ] as const;
  expect(new Set(states.map((state) => describeState(state, plain)[0])).size).toBe(states.length);
});
