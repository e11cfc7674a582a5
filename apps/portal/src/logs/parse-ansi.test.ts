import { expect, it } from 'vitest';
import { parseAnsi, stripAnsi } from './parse-ansi.ts';

const ESC = '\u001b';

it('makes spans of colours and of what else a terminal shows', () => {
  const spans = parseAnsi(`plain ${ESC}[1;31mbold red${ESC}[0m ${ESC}[4;92munder${ESC}[0m${ESC}[7mturned`);
  expect(spans).toMatchObject([
    { text: 'plain ', colour: undefined, bold: false },
    { text: 'bold red', colour: 'red', bold: true },
    { text: ' ', colour: undefined, bold: false },
    { text: 'under', colour: 'green', underline: true },
    { text: 'turned', background: 'white' },
  ]);
});

it.each([
  ['38;5;203', 'red'],
  ['38;5;46', 'green'],
  ['38;5;244', 'white'],
  ['38;5;236', 'black'],
  ['38;2;20;40;220', 'blue'],
  ['38;2;250;240;60', 'yellow'],
])('shows colour %s as %s, which can be read in both themes', (code, hue) => {
  expect(parseAnsi(`${ESC}[${code}mtext`)[0]?.colour).toBe(hue);
});

it('never lets out a control character, markup stays text, and a carriage return writes over', () => {
  const line = `10 %\r50 %\r${ESC}]0;title\u0007${ESC}[2K100 % <b>&amp;\u0000\u0008${ESC}[31m!${ESC}[K`;
  expect(stripAnsi(line)).toBe('100 % <b>&amp;!');
  expect(stripAnsi('tabs\tstay\r')).toBe('tabs\tstay');
});
