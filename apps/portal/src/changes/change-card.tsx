import type { PortalChangeGroupFragment } from '@dart/client/portal';
import type { ReactNode } from 'react';
import { plural } from '../fleet/plural.ts';
import { HostLink } from '../hosts/host-link.tsx';
import { Panel } from '../kit/panel.tsx';
import { Since } from '../kit/since.tsx';
import { PENDING_SIGNS } from '../now/pending-mark.tsx';
import { DifferenceText } from '../programs/difference-text.tsx';
import { ProgramLink } from '../programs/program-link.tsx';

export type ChangeGroup = PortalChangeGroupFragment;

/** So many processes that end are worth a question. */
const MANY = 20;

/** Whether applying it is asked for once more: it takes something away, or stops much. */
export const asksFirst = ({ kind, stops }: ChangeGroup): boolean => kind === 'REMOVED' || stops > MANY;

/** "Remove shop on 12 hosts, stopping 24 processes?" */
export function sayApply(groups: readonly ChangeGroup[]): string {
  const stops = groups.reduce((sum, group) => sum + group.stops, 0);
  const [only] = groups;
  const what =
    groups.length === 1 && only !== undefined
      ? `${only.kind === 'REMOVED' ? 'Remove' : 'Apply'} ${only.group} on ${plural(only.hostCount, 'host')}`
      : `Apply ${plural(groups.length, 'difference')}`;
  return stops > 0 ? `${what}, stopping ${plural(stops, 'process', 'processes')}?` : `${what}?`;
}

/** One difference: where it waits, what it is, and what applying it does. */
export function ChangeCard({ group, actions }: { group: ChangeGroup; actions: ReactNode }) {
  const { sign, word, tone } = PENDING_SIGNS[group.kind];
  const rest = group.hostCount - group.hosts.edges.length;
  return (
    <li data-testid="difference">
      <Panel aria-label={group.group}>
        <header className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-raised/60 px-4 py-2">
          <h2 className="flex items-center gap-2 font-semibold">
            <span aria-hidden="true" className={`font-mono ${tone}`}>
              {sign}
            </span>
            {group.program === null ? (
              group.group
            ) : (
              <ProgramLink
                program={{ name: group.program, environment: group.environment ?? 'production' }}
              />
            )}
          </h2>
          <span className={tone}>{word}</span>
          <span className="text-muted">
            for <Since at={group.since} />
          </span>
          <span className="ml-auto">{actions}</span>
        </header>
        <div className="flex flex-wrap gap-x-6 gap-y-1 border-b border-line px-4 py-2">
          <span>
            On {plural(group.hostCount, 'host')}:{' '}
            {group.hosts.edges.map(({ node }, index) => (
              <span key={node.id}>
                {index > 0 && ', '}
                <HostLink name={node.name} />
              </span>
            ))}
            {rest > 0 && ` and ${rest} more`}
          </span>
          <span className="text-muted">
            stops {group.stops}, starts {group.starts}
          </span>
        </div>
        {group.program === null && (
          <p className="px-4 py-2 text-muted">
            dart did not write this group and leaves it alone; on the host, <code>supervisorctl update</code>{' '}
            applies it.
          </p>
        )}
        {group.sections.map(({ program, before, after, refusal, differences }) => (
          <div key={program} className="border-t border-line first:border-t-0">
            <h3 className="px-4 pt-2 text-meta text-muted">
              {program}
              {(before !== null || after !== null) && (
                <>
                  , revision {before?.revision ?? 'none'} → {after?.revision ?? 'none'}
                </>
              )}
            </h3>
            <DifferenceText before={before?.configuration ?? ''} after={after?.configuration ?? ''} />
            {differences.map(({ key, value, reason }) => (
              <p key={key} className="px-4 pb-2 text-muted">
                written as <code className="font-mono text-meta">{`${key} = ${value}`}</code>: {reason}
              </p>
            ))}
            {refusal !== null && <p className="bg-warn-tint px-4 py-2 text-warn">Refused: {refusal}</p>}
          </div>
        ))}
      </Panel>
    </li>
  );
}
