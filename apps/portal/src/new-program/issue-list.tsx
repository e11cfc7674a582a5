import type { PortalIssueFragment } from '@dart/client/portal';
import { clsx } from 'clsx';
import { StateGlyph } from '../kit/state-glyph.tsx';

interface IssueListProps {
  readonly faults: readonly PortalIssueFragment[];
  readonly warnings: readonly PortalIssueFragment[];
}

/** What forbids it, then what is allowed but probably not meant: each with its place and the next step. */
export function IssueList({ faults, warnings }: IssueListProps) {
  if (faults.length + warnings.length === 0) return null;
  return (
    <ul aria-label="What the gateway says" aria-live="polite" className="border-b border-line">
      {[...faults, ...warnings].map((issue, index) => {
        const isFault = index < faults.length;
        return (
          <li
            key={`${issue.field} ${issue.message}`}
            className={clsx('flex items-start gap-2 px-4 py-1.5', isFault ? 'bg-fail-tint' : 'bg-warn-tint')}
          >
            <span className="mt-[3px]">
              <StateGlyph glyph={isFault ? 'fatal' : 'backoff'} tone={isFault ? 'fail' : 'warn'} />
            </span>
            <span className="min-w-0 break-words">
              <span className="sr-only">{isFault ? 'Fault: ' : 'Warning: '}</span>
              {issue.field !== 'supervisor' && <span className="font-medium">{sayField(issue.field)} </span>}
              {issue.message}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** `schedules[1].cron` is the schedule’s cron: there is one here. */
const sayField = (field: string): string => field.replace(/^schedules\[\d+\]\./u, 'schedule: ');
