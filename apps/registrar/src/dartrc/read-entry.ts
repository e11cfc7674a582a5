import type { ProgramInput } from '@dart/client/registrar';
import type { Issue } from '../refused-error.ts';
import { ENTRY_KEYS } from './definition.ts';
import { readMonitoring } from './read-monitoring.ts';
import { readSchedules } from './read-schedules.ts';
import { createReader, isMapping, type Reader } from './reader.ts';

/** Reads one entry of `processes`; `place` counts from 1. */
export function readEntry(value: unknown, place: number, issues: Issue[]): ProgramInput {
  const entry = isMapping(value) ? value : {};
  const name = typeof entry['name'] === 'string' ? entry['name'] : undefined;
  const reader = createReader(entry, { entry: place, ...(name !== undefined && { name }) }, '', issues);
  if (!isMapping(value)) {
    reader.fault('name', 'the entry must be a mapping (keys and values)');
    return { name: '', configuration: '' };
  }
  reader.allow(Object.keys(ENTRY_KEYS));
  return {
    name: reader.requiredText('name', 'every program has one'),
    // What is absent is left out, so that the schema's defaults stand.
    ...readOptional(reader, 'environment'),
    ...readOptional(reader, 'type'),
    configuration: reader.requiredText('supervisor', "it is the body of the program's section"),
    ...readSchedules(reader),
    monitoring: readMonitoring(reader.mapping('monitoring')),
  };
}

function readOptional<Key extends string>(reader: Reader, key: Key): Partial<Record<Key, string>> {
  const text = reader.text(key);
  return text === undefined ? {} : ({ [key]: text } as Record<Key, string>);
}
