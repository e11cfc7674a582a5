import { scanIni } from './scan.ts';

/** A section of a configuration file; of a key that stands twice the last value counts, as in supervisord. */
export interface IniSection {
  readonly header: string;
  readonly line: number;
  readonly values: ReadonlyMap<string, string>;
}

/** The sections of a whole configuration file. Unreadable lines are left out: supervisord itself reports those. */
export function parseIniFile(text: string): IniSection[] {
  const sections: { header: string; line: number; values: Map<string, string> }[] = [];
  for (const item of scanIni(text)) {
    if (item.kind === 'section') sections.push({ header: item.header, line: item.line, values: new Map() });
    if (item.kind === 'entry') sections.at(-1)?.values.set(item.key, item.value);
  }
  return sections;
}

/** The keys and values of a section's body; of a key that stands twice the last value counts. */
export function readBody(body: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const item of scanIni(body, true)) if (item.kind === 'entry') values.set(item.key, item.value);
  return values;
}
