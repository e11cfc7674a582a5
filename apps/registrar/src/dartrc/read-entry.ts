import type { AutoApplyInput, ProgramInput, SelectorInput } from '@dart/client/registrar';
import type { Issue } from '../refused-error.ts';
import { AUTO_APPLY_KEYS, ENTRY_KEYS } from './definition.ts';
import { readMonitoring } from './read-monitoring.ts';
import { readSchedules } from './read-schedules.ts';
import { createReader, isMapping, type Reader } from './reader.ts';

const LABEL_HINT = 'a label has a value';

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
    ...(reader.has('autoApply') && { autoApply: readAutoApply(reader) }),
    ...(reader.has('selectors') && { selectors: readSelectors(reader) }),
  };
}

/** Yes, no, or how; what is left out takes the schema's defaults. */
function readAutoApply(reader: Reader): AutoApplyInput {
  const how = reader.isMapping('autoApply') ? reader.mapping('autoApply') : undefined;
  if (how === undefined) return { enabled: reader.flag('autoApply') ?? false };
  how.allow(Object.keys(AUTO_APPLY_KEYS));
  const read = (key: keyof typeof AUTO_APPLY_KEYS, field: keyof AutoApplyInput) => {
    const number = how.wholeNumber(key);
    return number === undefined ? {} : { [field]: number };
  };
  return {
    enabled: true,
    ...read('batch', 'batchSize'),
    ...read('pause', 'pauseSeconds'),
    ...read('stopAfter', 'stopAfter'),
    ...read('canary', 'canaries'),
    ...read('canaryWatch', 'canaryWatchSeconds'),
  };
}

/** Each entry is a mapping of labels. */
function readSelectors(reader: Reader): SelectorInput[] {
  return reader.list('selectors').flatMap((value, at) => {
    const labels = reader.item('selectors', at + 1, value);
    if (labels === undefined) return [];
    return [{ labels: labels.keys.map((key) => ({ key, value: labels.requiredText(key, LABEL_HINT) })) }];
  });
}

function readOptional<Key extends string>(reader: Reader, key: Key): Partial<Record<Key, string>> {
  const text = reader.text(key);
  return text === undefined ? {} : ({ [key]: text } as Record<Key, string>);
}
