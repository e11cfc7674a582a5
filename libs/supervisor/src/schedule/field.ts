/** One of the fields of a cron expression. */
export interface CronField {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  /** Names that stand for numbers, the first for `least`. */
  readonly words?: readonly string[];
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** The six fields in their order; an expression of five leaves out the second. */
export const CRON_FIELDS: readonly CronField[] = [
  { name: 'second', least: 0, most: 59 },
  { name: 'minute', least: 0, most: 59 },
  { name: 'hour', least: 0, most: 23 },
  { name: 'day of month', least: 1, most: 31 },
  { name: 'month', least: 1, most: 12, words: MONTHS },
  { name: 'day of week', least: 0, most: 7, words: DAYS },
];

/** What is wrong with a field's text, or undefined. Lists of `*`, `a`, `a-b`, each of the starred and ranges with `/n`. */
export function checkField(text: string, field: CronField): string | undefined {
  for (const part of text.split(',')) {
    const fault = checkPart(part, field);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function checkPart(part: string, field: CronField): string | undefined {
  const [range = '', step, ...more] = part.split('/');
  if (part === '' || more.length > 0)
    return `"${part}" is no value; write *, a number, a range a-b or a step */n`;
  if (step !== undefined) {
    if (!/^\d{1,4}$/.test(step) || Number(step) < 1) return `the step "${step}" is no number from 1 on`;
    if (Number(step) > field.most) return `the step ${step} is above ${field.most}`;
    if (range !== '*' && !range.includes('-'))
      return `"${part}" steps from one value; write ${range}-${field.most}/${step}`;
  }
  if (range === '*') return undefined;
  const ends = range.split('-');
  if (ends.length > 2) return `"${range}" is no range; write a-b`;
  const numbers = ends.map((end) => readNumber(end, field));
  const wrong = ends.find((_, index) => numbers[index] === undefined);
  if (wrong !== undefined) return `"${wrong}" is not ${describeValues(field)}`;
  const [from = 0, to = from] = numbers;
  return from > to ? `the range ${range} runs backwards` : undefined;
}

function readNumber(text: string, { least, most, words }: CronField): number | undefined {
  const place = words?.indexOf(text.toUpperCase()) ?? -1;
  if (place >= 0) return place + least;
  const number = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}

function describeValues({ least, most, words }: CronField): string {
  const numbers = `a number from ${least} to ${most}`;
  return words === undefined
    ? numbers
    : `${numbers} or a name from ${words[0] ?? ''} to ${words.at(-1) ?? ''}`;
}
