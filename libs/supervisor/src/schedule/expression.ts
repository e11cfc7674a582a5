import type { ScheduleFault } from './definition.ts';
import { CRON_FIELDS, checkField } from './field.ts';

const NICKNAMES: Readonly<Record<string, string>> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};

/** Most days that a month can have, February's 29th included. */
const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The six fields of an expression (seconds first, `0` when it has five), or what is wrong with it. */
export function readFields(expression: string): { fields: string[] } | { fault: ScheduleFault } {
  const text = expression.trim();
  const plain = text.startsWith('@') ? NICKNAMES[text.toLowerCase()] : text;
  if (plain === undefined) {
    const known = Object.keys(NICKNAMES).join(', ');
    return { fault: { message: `"${text}" is no schedule`, nextStep: `write one of ${known}` } };
  }
  const fields = plain.split(/\s+/);
  if (fields.length === 5) fields.unshift('0');
  if (fields.length !== 6) {
    const count = text === '' ? 0 : fields.length;
    return {
      fault: {
        message: `"${text}" has ${count} fields`,
        nextStep: 'write five: minute, hour, day of month, month, day of week; or six with the second first',
      },
    };
  }
  for (const [index, field] of CRON_FIELDS.entries()) {
    const wrong = checkField(fields[index] ?? '', field);
    if (wrong !== undefined) {
      return {
        fault: { field: field.name, message: `${field.name}: ${wrong}`, nextStep: 'mend this field' },
      };
    }
  }
  return canHappen(fields) ? { fields } : { fault: NEVER };
}

const NEVER: ScheduleFault = {
  field: 'day of month',
  message: 'day of month: none of the months named has such a day, so it would never run',
  nextStep: 'name a day that exists, e.g. 28 2 for February',
};

/** What is wrong with an expression, or undefined when it can be used. */
export function checkExpression(expression: string): ScheduleFault | undefined {
  const read = readFields(expression);
  return 'fault' in read ? read.fault : undefined;
}

/** With a day of the week named too, either may match, and a weekday always comes. */
function canHappen(fields: readonly string[]): boolean {
  const [, , , day = '*', month = '*', weekday = '*'] = fields;
  if (day.includes('*') || !weekday.startsWith('*')) return true;
  const least = Math.min(...day.split(',').map((part) => Number(/^\d+/.exec(part)?.[0] ?? 1)));
  return LONGEST.some((longest, index) => longest >= least && matchesMonth(month, index + 1));
}

function matchesMonth(text: string, month: number): boolean {
  const words = CRON_FIELDS[4]?.words ?? [];
  const read = (value: string): number => {
    const place = words.indexOf(value.toUpperCase());
    return place >= 0 ? place + 1 : Number(value);
  };
  return text.split(',').some((part) => {
    const [range = '*', step = '1'] = part.split('/');
    const [from = 1, to = range === '*' ? 12 : from] = range === '*' ? [1] : range.split('-').map(read);
    return month >= from && month <= to && (month - from) % Number(step) === 0;
  });
}
