import { FOREIGN_KEYS, keysOf, type SectionType } from '../keys.ts';
import { nearestWord } from '../nearest.ts';
import { findBreakouts } from './breakout.ts';
import { isKnownExpansion, readExpansions } from './expansion.ts';
import type { BodyIssue } from './issue.ts';
import { checkTogether } from './together.ts';
import { scanIni, type IniItem } from './scan.ts';
import { expectedValue } from './value.ts';

export interface BodyCheck {
  /** With any of these the body is refused. */
  readonly faults: readonly BodyIssue[];
  readonly warnings: readonly BodyIssue[];
}

type Entry = Extract<IniItem, { kind: 'entry' }>;

/** Checks the body of a section as far as it can be told without the host that will run it. */
export function checkBody(body: string, type: SectionType): BodyCheck {
  const faults = findBreakouts(body);
  const warnings: BodyIssue[] = [];
  const values = new Map<string, string>();
  if (faults.length > 0) return { faults, warnings };
  for (const item of scanIni(body, true)) {
    if (item.kind !== 'entry') {
      faults.push(unreadable(item));
      continue;
    }
    if (values.has(item.key)) warnings.push(repeated(item));
    values.set(item.key, item.value);
    checkEntry(item, type, faults, warnings);
  }
  faults.push(...checkTogether(values, type));
  return { faults, warnings };
}

function checkEntry(entry: Entry, type: SectionType, faults: BodyIssue[], warnings: BodyIssue[]): void {
  const { key, value, line } = entry;
  const keys = keysOf(type);
  const kind = keys.get(key);
  for (const { line: place, text } of entry.continuations) {
    const name = /^(\w+)\s*[=:]/.exec(text)?.[1]?.toLowerCase() ?? '';
    if (keys.has(name) && kind?.kind !== 'environment') warnings.push(indented(place, name, key));
  }
  if (kind === undefined) {
    if (FOREIGN_KEYS.has(key)) faults.push(foreign(entry, type));
    else warnings.push(unknown(entry, type));
    return;
  }
  const expansions = readExpansions(value);
  const strange =
    'names' in expansions ? expansions.names.find((name) => !isKnownExpansion(name)) : undefined;
  if ('fault' in expansions) faults.push(wrongExpansion(entry, expansions.fault));
  if (strange !== undefined) faults.push(wrongExpansion(entry, `supervisord knows no %(${strange})s`));
  const expected = expectedValue(value, kind);
  if (expected !== undefined) {
    faults.push({
      line,
      key,
      rule: 'wrong-value',
      message: `${key} is "${value}"`,
      nextStep: `write ${expected}`,
    });
  }
}

const unreadable = (item: Exclude<IniItem, Entry>): BodyIssue => ({
  line: item.line,
  rule: 'unreadable-line',
  message: `"${item.kind === 'section' ? item.header : item.text}" is no "key = value"`,
  nextStep: 'write key = value, or indent the line to continue the one before',
});

const repeated = ({ line, key }: Entry): BodyIssue => ({
  line,
  key,
  rule: 'repeated-key',
  message: `${key} stands here a second time`,
  nextStep: 'remove one of them; supervisord takes the last',
});

const indented = (line: number, name: string, key: string): BodyIssue => ({
  line,
  key: name,
  rule: 'indented-key',
  message: `${name} is indented deeper than ${key} above it, so supervisord reads it as a part of that value`,
  nextStep: 'indent both alike',
});

const foreign = ({ line, key }: Entry, type: SectionType): BodyIssue => ({
  line,
  key,
  rule: 'foreign-key',
  message: `${key} is not a key of a ${type}`,
  nextStep: 'remove it; it belongs into a section of supervisord itself on the host',
});

const unknown = ({ line, key }: Entry, type: SectionType): BodyIssue => {
  const near = nearestWord(key, keysOf(type).keys());
  return {
    line,
    key,
    rule: 'unknown-key',
    message: `${key} is unknown to supervisord, which ignores it`,
    nextStep: near === undefined ? 'remove it' : `did you mean ${near}?`,
  };
};

const wrongExpansion = ({ line, key }: Entry, fault: string): BodyIssue => ({
  line,
  key,
  rule: 'wrong-expansion',
  message: `${key}: ${fault}`,
  nextStep: 'mend the value; supervisord would not start with it',
});
