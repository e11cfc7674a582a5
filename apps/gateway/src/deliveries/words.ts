import type { Notice } from '@dart/schema';

type Content = Notice['content'];

const SEVERITIES: Readonly<Record<Content['severity'], string>> = {
  URGENT_1: 'urgency 1',
  URGENT_2: 'urgency 2',
  URGENT_3: 'urgency 3',
  WARNING: 'warning',
  INFORMATION: 'information',
  OK: 'ok',
};

/** How urgent an alert is, in a word or two. */
export const describeSeverity = (severity: Content['severity']): string => SEVERITIES[severity];

/** What happened, in a word or two: "urgency 1", "now urgency 1", "acknowledged by ada", "cleared". */
export function describeEvent({ event, content }: Notice): string {
  const severity = describeSeverity(content.severity);
  switch (event) {
    case 'OPENED':
      return severity;
    case 'ROSE':
      return `now ${severity}`;
    case 'ACKNOWLEDGED':
      return `acknowledged by ${content.acknowledgedBy ?? 'nobody'}`;
    case 'CLEARED':
      return 'cleared';
    case 'TEST':
      return 'test';
  }
}

/** Text on one line without what a log may hold for terminals and mail readers, cut to so many letters. */
export function toLine(text: string, most: number): string {
  const line = text.replace(/\p{Cc}+/gu, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

/** What else is to be said about the event itself: a note, or what cleared it. */
export function describeRemark({ event, content }: Notice): string | null {
  if (event === 'ACKNOWLEDGED') return content.acknowledgedNote;
  if (event !== 'CLEARED') return null;
  const by = content.clearedBy === null ? null : `by ${content.clearedBy}`;
  return [by ?? content.clearing?.toLowerCase(), content.clearedMessage]
    .filter((word) => word != null)
    .join(': ');
}
