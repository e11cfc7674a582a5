import type { Issue } from '../refused-error.ts';
import { findNearestWord } from './find-nearest-word.ts';

export type Mapping = Readonly<Record<string, unknown>>;

export const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where in the file a mapping stands. */
export interface Place {
  readonly entry?: number;
  readonly name?: string;
}

/** Reads one mapping of the file and notes every fault with its place. A faulty value is read as absent. */
export interface Reader {
  /** Notes every key that is none of these, with the nearest. */
  allow(keys: readonly string[]): void;
  /** All keys, in their order. */
  readonly keys: readonly string[];
  has(key: string): boolean;
  isMapping(key: string): boolean;
  /** Text; numbers and yes/no words count as what was written. */
  text(key: string): string | undefined;
  /** Text that must be there. */
  requiredText(key: string, hint: string): string;
  wholeNumber(key: string): number | undefined;
  /** true/yes/on/1 or false/no/off/0. */
  flag(key: string): boolean | undefined;
  list(key: string): readonly unknown[];
  /** The mapping under a key, when there is one. */
  mapping(key: string): Reader | undefined;
  /** A reader of an entry of a list under a key. */
  item(key: string, at: number, value: unknown): Reader | undefined;
  fault(key: string, message: string): void;
}

const FLAGS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  on: true,
  '1': true,
  false: false,
  no: false,
  off: false,
  '0': false,
};

/** Creates a reader of a mapping at `path` (dotted, empty for the entry itself). */
export function createReader(value: Mapping, place: Place, path: string, issues: Issue[]): Reader {
  const locate = (key: string): string => (path === '' ? key : `${path}.${key}`);
  const get = (key: string): unknown => (Object.hasOwn(value, key) ? (value[key] ?? undefined) : undefined);
  const nest = (key: string, inner: unknown): Reader | undefined => {
    if (inner === undefined) return undefined;
    if (isMapping(inner)) return createReader(inner, place, locate(key), issues);
    reader.fault(key, 'must be a mapping (keys and values)');
    return undefined;
  };
  const reader: Reader = {
    allow(keys) {
      for (const key of Object.keys(value).filter((known) => !keys.includes(known))) {
        const nearest = findNearestWord(key, keys);
        const hint = nearest === undefined ? `allowed are ${keys.join(', ')}` : `did you mean ${nearest}?`;
        reader.fault(key, `unknown key; ${hint}`);
      }
    },
    keys: Object.keys(value),
    has: (key) => get(key) !== undefined,
    isMapping: (key) => isMapping(get(key)),
    text(key) {
      const found = get(key);
      if (typeof found === 'string') return found;
      if (typeof found === 'number' || typeof found === 'boolean') return String(found);
      if (found !== undefined) reader.fault(key, 'must be text');
      return undefined;
    },
    requiredText(key, hint) {
      if (!reader.has(key)) reader.fault(key, `is missing; ${hint}`);
      return reader.text(key) ?? '';
    },
    wholeNumber(key) {
      const found = reader.text(key);
      if (found === undefined) return undefined;
      if (/^-?\d{1,9}$/.test(found.trim())) return Number(found);
      reader.fault(key, 'must be a whole number');
      return undefined;
    },
    flag(key) {
      const found = reader.text(key);
      if (found === undefined) return undefined;
      const flag = FLAGS[found.toLowerCase()];
      if (flag === undefined) reader.fault(key, 'must be one of yes, true, on, 1, no, false, off, 0');
      return flag;
    },
    list(key) {
      const found = get(key);
      if (Array.isArray(found)) return found as readonly unknown[];
      if (found !== undefined) reader.fault(key, 'must be a list');
      return [];
    },
    mapping: (key) => nest(key, get(key)),
    item: (key, at, inner) => nest(`${key}.${at}`, inner ?? null),
    fault(key, message) {
      issues.push({ entry: place.entry ?? null, name: place.name ?? null, field: locate(key), message });
    },
  };
  return reader;
}
