import { structuredPatch } from 'diff';
import type { PendingChangeGroupsQuery } from '@dart/client/registrar';
import type { Colours } from '../terminal/colours.ts';

export type PendingChangeGroup = PendingChangeGroupsQuery['pendingChangeGroups']['edges'][number]['node'];
type Section = PendingChangeGroup['sections'][number];

/** Lines around a change that are shown with it. */
const CONTEXT = 2;

/** A line of a difference in the colour of its sign. */
function paint(line: string, colours: Colours): string {
  if (line.startsWith('+')) return colours.good(line);
  if (line.startsWith('-')) return colours.bad(line);
  return colours.faint(line);
}

/** The lines of a body that come, go and stay; none when it is the same. A last line without its end counts as whole. */
function compare(before: string, after: string, colours: Colours): string[] {
  const whole = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);
  const { hunks } = structuredPatch('', '', whole(before), whole(after), '', '', { context: CONTEXT });
  return hunks.flatMap(({ lines }, at) => [
    ...(at > 0 ? [colours.faint('…')] : []),
    ...lines.map((line) => paint(line, colours)),
  ]);
}

function describeRevisions({ before, after }: Section): string {
  if (before === null) return after === null ? '' : `revision ${after.revision}`;
  if (after === null) return `revision ${before.revision}, removed`;
  if (before.revision === after.revision) return `revision ${after.revision}`;
  return `revision ${before.revision} → ${after.revision}`;
}

/** What becomes of one program: the difference of its text, and what its host makes of it. */
export function renderSection(section: Section, colours: Colours): string {
  const { program, before, after, refusal, differences } = section;
  const lines = compare(before?.configuration ?? '', after?.configuration ?? '', colours);
  const notes = [
    ...(lines.length === 0 ? ['the registered text is the same'] : []),
    ...differences.map(({ key, value, reason }) => `written as ${key} = ${value} (${reason})`),
  ];
  return [
    `  ${colours.strong(program)}  ${describeRevisions(section)}`,
    ...lines.map((line) => `    ${line}`),
    ...notes.map((note) => `    ${colours.faint(note)}`),
    ...(refusal === null ? [] : [`    ${colours.bad(`not written: ${refusal}`)}`]),
  ]
    .map((line) => `${line}\n`)
    .join('');
}
