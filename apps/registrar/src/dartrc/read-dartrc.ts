import { LineCounter, parseDocument } from 'yaml';
import type { ProgramInput } from '@dart/client/registrar';
import { RefusedError, type Issue } from '../refused-error.ts';
import { ROOT_KEYS } from './definition.ts';
import { readEntry } from './read-entry.ts';
import { createReader, isMapping } from './reader.ts';

/**
 * Reads a `.dartrc`: YAML with a list `processes`. Its shape is checked here, strictly and all at once; what the
 * values may be is the gateway's to say.
 */
export function readDartrc(text: string, source: string): ProgramInput[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const faults = document.errors.map(({ message, pos }): Issue => {
    const { line, col } = lines.linePos(pos[0]);
    return { field: `line ${line}, column ${col}`, message };
  });
  if (faults.length > 0) throw refuse(`${source} is not valid YAML.`, faults);

  const issues: Issue[] = [];
  const root: unknown = document.toJS();
  if (!isMapping(root)) {
    throw refuse(`${source} has no programs.`, [
      { field: 'processes', message: 'write a list `processes:`' },
    ]);
  }
  const reader = createReader(root, {}, '', issues);
  reader.allow(Object.keys(ROOT_KEYS));
  const entries = reader.list('processes');
  if (entries.length === 0) reader.fault('processes', 'must be a list with at least one program');
  const programs = entries.map((entry, at) => readEntry(entry, at + 1, issues));
  if (issues.length > 0) {
    // The gateway checks whole programs only, and these are none; who mends these faults should expect more.
    throw refuse(
      `${source} is refused; nothing of it was registered. The gateway's rules for names, sections and schedules ` +
        'were not checked yet.',
      issues,
    );
  }
  return programs;
}

function refuse(message: string, issues: readonly Issue[]): RefusedError {
  return new RefusedError({
    __typename: 'InvalidInputError',
    message,
    nextStep: 'Correct the file and register it again.',
    issues,
  });
}
