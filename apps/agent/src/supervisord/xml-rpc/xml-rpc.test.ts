import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { readAnswer, type Value } from './read.ts';
import { writeCall } from './write.ts';

/** What supervisord itself writes and reads with. */
function runPython(source: string, input: unknown): string {
  return execFileSync('python3', ['-c', `import json, sys, xmlrpc.client as x\n${source}`], {
    input: JSON.stringify(input),
    encoding: 'utf8',
  });
}

const VALUES: readonly Value[] = [
  '',
  ' leading, trailing ',
  'a <tag> & "quotes" \' ]]> &lt; &#65; ü 💥 \n tab\t',
  '\u0001 \u001b[31m',
  0,
  -2147483648,
  1.5,
  true,
  false,
  [],
  {},
  [[], [[1]], ['a', { b: [] }]],
  { name: 'x', '': 1, __proto__x: { 'a<b': 'c' }, nested: { list: [1, 'two', false] } },
];

test('An answer that Python wrote is read as what it was given', () => {
  const written = runPython(
    'print(json.dumps([x.dumps((v,), methodresponse=True) for v in json.load(sys.stdin)]))',
    VALUES,
  );
  const answers = JSON.parse(written) as string[];
  expect(answers.map((answer) => readAnswer(answer))).toEqual(VALUES.map((value) => ({ value })));
});

test('Python reads of a call what was written, a control character as U+FFFD', () => {
  const parameters = [...VALUES, '\r\n'];
  const read = runPython('print(json.dumps(x.loads(json.load(sys.stdin))))', writeCall('a.b', parameters));
  const kept = JSON.parse(JSON.stringify(parameters).replaceAll(/\\u00(01|1b)/g, '\ufffd')) as Value[];
  expect(JSON.parse(read)).toEqual([kept, 'a.b']);
});

test('A fault is an answer with its code and text', () => {
  const fault = runPython('print(x.dumps(x.Fault(10, "BAD_NAME: <a>")))', null);
  expect(readAnswer(fault)).toEqual({ fault: { code: 10, text: 'BAD_NAME: <a>' } });
});

test('A value without a type is a string, as XML-RPC has it', () => {
  const answer = '<methodResponse><params><param><value> a &amp; b</value></param></params></methodResponse>';
  expect(readAnswer(answer)).toEqual({ value: ' a & b' });
});

test('A member called __proto__ is a member like any other', () => {
  const struct = '<struct><member><name>__proto__</name><value><struct></struct></value></member></struct>';
  const { value } = readAnswer(
    `<methodResponse><params><param><value>${struct}</value></param></params></methodResponse>`,
  ) as { value: object };
  expect(Object.keys(value)).toEqual(['__proto__']);
});

test.each([
  ['', /no tag at character 0/],
  ['<html>', /<html> at character 0, where <methodResponse> belongs/],
  ['<methodResponse><params><param><value><int>', /<\/int> belongs|no tag/],
  ['<methodResponse><params><param><value><int>x</int>', /"x" in <int> is no number/],
  ['<methodResponse><params><param><value><nil/>', /<nil\/> before character/],
  ['<methodResponse><params><param><value><array><data><int>1', /where <value> or <\/data> belongs/],
  ['<methodResponse><fault><value><struct></struct></value></fault>', /a fault without a faultCode/],
])('%j is no answer, and the error names the place', (xml, error) => {
  expect(() => readAnswer(xml)).toThrow(error);
});
