import type { ProgramInput } from '@dart/client/registrar';
import type { Issue } from '../refused-error.ts';
import { readMonitoring } from './read-monitoring.ts';
import { createReader, isMapping } from './reader.ts';

const KEYS = ['name', 'environment', 'type', 'supervisor', 'schedule', 'monitoring'];

/** Reads one entry of `processes`; `place` counts from 1. */
export function readEntry(value: unknown, place: number, issues: Issue[]): ProgramInput {
  const entry = isMapping(value) ? value : {};
  const name = typeof entry['name'] === 'string' ? entry['name'] : undefined;
  const reader = createReader(entry, { entry: place, ...(name !== undefined && { name }) }, '', issues);
  if (!isMapping(value)) {
    reader.fault('name', 'the entry must be a mapping (keys and values)');
    return { name: '', configuration: '' };
  }
  reader.allow(KEYS);
  return {
    name: reader.requiredText('name', 'every program has one'),
    environment: reader.text('environment'),
    type: reader.text('type'),
    configuration: reader.requiredText('supervisor', "it is the body of the program's section"),
    schedule: reader.text('schedule'),
    monitoring: readMonitoring(reader.mapping('monitoring')),
  };
}
