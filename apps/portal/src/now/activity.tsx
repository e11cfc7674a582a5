'use client';

import { describeEnding, describeProcess } from '../fleet/process-look.ts';
import type { TransitionRow } from '../fleet/rows.ts';
import { Panel } from '../kit/panel.tsx';
import { SectionHeading } from '../kit/section-heading.tsx';
import { Since } from '../kit/since.tsx';
import { StateGlyph } from '../kit/state-glyph.tsx';
import { useHostName } from './fleet-context.ts';

const MOST = 16;

/** The last changes of state, the newest first. */
export function Activity({ transitions }: { transitions: readonly TransitionRow[] }) {
  return (
    <section aria-labelledby="activity" className="flex flex-col gap-1.5">
      <SectionHeading id="activity">Recent changes of state</SectionHeading>
      <Panel>
        {transitions.length === 0 && <p className="px-3 py-2 text-muted">Nothing has changed yet.</p>}
        <ul>
          {transitions.slice(0, MOST).map((transition) => (
            <ActivityLine key={transition.id} transition={transition} />
          ))}
        </ul>
      </Panel>
    </section>
  );
}

function ActivityLine({ transition }: { transition: TransitionRow }) {
  const { group, process, to, expected, at, count } = transition;
  const host = useHostName(transition.host.id);
  const { glyph, tone, word } = describeProcess({ state: to, expected });
  const ending = to === 'EXITED' ? describeEnding(transition) : undefined;
  const name = group === process ? process : `${group}:${process}`;
  return (
    <li
      className="flex items-start gap-2 border-t border-line px-3 py-1 first:border-t-0"
      data-testid="transition"
    >
      <span className="flex h-5 items-center" title={to}>
        <StateGlyph glyph={glyph} tone={tone} />
      </span>
      <span className="min-w-0 flex-1">
        <span className="flex min-w-0 gap-1.5">
          <span className="truncate font-medium">{name}</span>
          <span className="flex-1" />
          <span className="text-meta leading-5 text-muted">
            <Since at={at} />
          </span>
        </span>
        <span className="block truncate text-meta text-muted">
          {[word, ending].filter((text) => text !== undefined).join(', ')} on {host}
          {count > 1 && ` · ${count} changes in between were not kept`}
        </span>
      </span>
    </li>
  );
}
