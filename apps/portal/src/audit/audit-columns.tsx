import type { AuditListQuery } from '@dart/client/portal';
import { formatInstant } from '../fleet/relative-time.ts';
import type { Column } from '../kit/list/data-table.tsx';
import { DifferenceText } from '../programs/difference-text.tsx';

type AuditLine = AuditListQuery['history']['edges'][number]['node'];

const LINK = 'max-w-full truncate text-left hover:underline';

/** The columns of the audit; a name of a person or a noun narrows the list to it. */
export const createAuditColumns = (
  onNarrow: (filter: { person: string } | { kind: string }) => void,
): readonly Column<AuditLine>[] => [
  {
    key: 'at',
    head: 'When',
    width: 'w-52',
    card: 'wide',
    cell: ({ at }) => (
      <time dateTime={at} className="text-muted">
        {formatInstant(at)}
      </time>
    ),
  },
  {
    key: 'person',
    head: 'Who',
    width: 'w-40',
    card: 'corner',
    cell: ({ person }) => (
      <button type="button" className={LINK} title={`Only by ${person}`} onClick={() => onNarrow({ person })}>
        {person}
      </button>
    ),
  },
  {
    key: 'operation',
    head: 'Did',
    width: 'w-52',
    card: 'title',
    cell: ({ operation }) => <span className="font-medium">{sayWords(operation)}</span>,
  },
  {
    key: 'kind',
    head: 'Noun',
    width: 'w-36',
    card: 'none',
    cell: ({ kind }) => (
      <button type="button" className={LINK} title={`Only of ${kind}`} onClick={() => onNarrow({ kind })}>
        {kind}
      </button>
    ),
  },
  {
    key: 'key',
    head: 'What',
    card: 'wide',
    cell: (line) => <AuditChange line={line} />,
  },
];

function AuditChange({ line: { key, before, after } }: { line: AuditLine }) {
  if (before === null && after === null) return <span className="break-all">{key}</span>;
  return (
    <details>
      <summary className="cursor-pointer break-all">{key}</summary>
      <DifferenceText before={print(before)} after={print(after)} />
    </details>
  );
}

const print = (value: unknown): string => (value === null ? '' : JSON.stringify(value, null, 2));

/** "assignProgram" as "Assign program". */
function sayWords(operation: string): string {
  const words = operation.replace(/([A-Z])/gu, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
