import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderSection } from '../section.ts';
import { checkBody } from './check.ts';
import { scanIni } from './scan.ts';

/** supervisord's own parser over many texts in one process; each answer is its sections, or null when it refuses. */
const ORACLE = `
import sys, json, io
from supervisor.options import UnhosedConfigParser
answers = []
for text in json.load(sys.stdin):
    parser = UnhosedConfigParser()
    try:
        parser.read_file(io.TextIOWrapper(io.BytesIO(text.encode('utf-8', 'surrogatepass')), 'utf-8', 'surrogatepass'))
        answers.append([[name, dict(parser.items(name))] for name in parser.sections()])
    except Exception as error:
        answers.append(None)
json.dump(answers, sys.stdout)
`;

type Sections = [string, Record<string, string>][];

function readWithPython(texts: readonly string[]): (Sections | null)[] {
  const run = spawnSync('/usr/bin/python3', ['-c', ORACLE], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  expect(run.stderr).toBe('');
  return JSON.parse(run.stdout) as (Sections | null)[];
}

const piece = fc.constantFrom(
  ...[
    'command',
    'user',
    '=',
    ':',
    'x',
    'a b',
    ';',
    '#',
    ' ',
    '  ',
    '\t',
    '\n',
    '\n',
    '\n',
    '[',
    ']',
    '[program:evil]',
  ],
  ...[
    '\r',
    '\r\n',
    '\x0b',
    '\x0c',
    '\x1c',
    '\x1d',
    '\x85',
    '\u2028',
    '\u2029',
    '\u00a0',
    '\ufeff',
    '\0',
    '%',
    '"',
  ],
  ...[
    '\ncommand=/bin/true',
    '\n [include]',
    '\n;note',
    '\nstdout_events_enabled=true',
    'é',
    '😀',
    '\n  more',
  ],
);
const body = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

test('No body that passes the check leaves its section, whatever it holds', () => {
  const bodies = fc
    .sample(body, { numRuns: 4000, seed: 7 })
    .map((text) => `command=x${text}`)
    .filter((text) => checkBody(text, 'program').faults.length === 0);
  expect(bodies.length).toBeGreaterThan(100);
  const texts = bodies.map(
    (text) =>
      `${renderSection({ name: 'a', type: 'program', configuration: text })}[program:b]\ncommand=/bin/b\n`,
  );
  const answers = readWithPython(texts);
  for (const [index, sections] of answers.entries()) {
    expect(
      sections?.map(([name]) => name),
      JSON.stringify(bodies[index]),
    ).toEqual(['program:a', 'program:b']);
    expect(sections?.[1]?.[1], JSON.stringify(bodies[index])).toEqual({ command: '/bin/b' });
  }
});

test('The scanner sees the same sections, keys and values as the parser of supervisord', () => {
  const texts = fc.sample(body, { numRuns: 3000, seed: 11 }).map((text) => `[program:a]\n${text}\n`);
  const answers = readWithPython(texts);
  let compared = 0;
  for (const [index, answer] of answers.entries()) {
    const text = texts[index] ?? '';
    const items = scanIni(text);
    const isUnreadable = items.some((item) => item.kind === 'unreadable');
    expect(isUnreadable, JSON.stringify(text)).toBe(answer === null);
    if (answer === null) continue;
    compared += 1;
    const sections = new Map<string, Map<string, string>>();
    let current = new Map<string, string>();
    for (const item of items) {
      if (item.kind === 'section') {
        current = sections.get(item.header) ?? new Map<string, string>();
        sections.set(item.header, current);
      } else if (item.kind === 'entry') current.set(item.key, item.value);
    }
    expect(
      [...sections].map(([name, values]) => [name, Object.fromEntries(values)]),
      JSON.stringify(text),
    ).toEqual(answer);
  }
  expect(compared).toBeGreaterThan(300);
});
