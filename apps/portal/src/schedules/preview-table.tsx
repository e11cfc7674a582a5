import type { PortalPreviewFragment } from '@dart/client/portal';
import { formatInstant } from '../fleet/relative-time.ts';
import { Until } from '../kit/until.tsx';

/** What the changes of the clocks do to a schedule, and its next runs in its zone, in UTC and from now. */
export function PreviewTable({ preview }: { preview: PortalPreviewFragment | null }) {
  const zone = preview?.zone ?? 'UTC';
  return (
    <div className="@container">
      {preview?.notes.map((note) => (
        <p key={note} className="border-b border-line bg-warn-tint px-4 py-1.5">
          {note}
        </p>
      ))}
      <table className="w-full">
        <caption className="sr-only">The next runs</caption>
        <thead>
          <tr className="text-left text-meta text-muted">
            <th scope="col" className="px-4 pt-2 font-medium">
              Next runs, {zone}
            </th>
            {zone !== 'UTC' && (
              <th scope="col" className="hidden px-2 pt-2 font-medium @lg:table-cell">
                UTC
              </th>
            )}
            <th scope="col" className="px-4 pt-2 text-right font-medium">
              From now
            </th>
          </tr>
        </thead>
        <tbody>
          {preview?.fires.map(({ nominalAt, localTime, offset, note }) => (
            <tr key={nominalAt} className="border-t border-line first:border-t-0">
              <td className="px-4 py-1">
                {localTime} <span className="text-muted">{offset}</span>
                {note !== null && <span className="block text-warn">{note}</span>}
              </td>
              {zone !== 'UTC' && (
                <td className="hidden px-2 py-1 whitespace-nowrap text-muted @lg:table-cell">
                  {formatInstant(nominalAt).slice(0, 16)}
                </td>
              )}
              <td className="px-4 py-1 text-right">
                <Until at={nominalAt} />
              </td>
            </tr>
          ))}
          {(preview === null || preview.fires.length === 0) && (
            <tr>
              <td colSpan={3} className="px-4 py-2 text-muted">
                It does not run any more.
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
