'use client';

import type { PortalIssueFragment } from '@dart/client/portal';
import { CheckField } from '../kit/check-field.tsx';
import { Field, SelectField } from '../kit/field.tsx';
import type { ScheduleDraft } from './schedule-draft.ts';
import { ZoneField } from './zone-field.tsx';

interface ScheduleFieldsProps {
  readonly draft: ScheduleDraft;
  /** The gateway's faults; the last part of their field names the one here. */
  readonly faults: readonly PortalIssueFragment[];
  readonly onChange: (change: Partial<ScheduleDraft>) => void;
}

/** All that can be said of a schedule: when it comes first, the rest behind "More". */
export function ScheduleFields({ draft, faults, onChange }: ScheduleFieldsProps) {
  const faultOf = (field: string): string | undefined => {
    const found = faults.filter((fault) => fault.field.split('.').at(-1) === field);
    return found.length === 0 ? undefined : found.map(({ message }) => message).join('; ');
  };
  const text = (
    field: 'at' | 'cron' | 'deadline' | 'end' | 'exclude' | 'jitter' | 'limit' | 'name' | 'start',
  ) => ({
    value: draft[field],
    fault: faultOf(field),
    spellCheck: false,
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => {
      onChange({ [field]: event.target.value });
    },
  });
  const seconds = { type: 'number', min: 0, step: 1, inputMode: 'numeric' } as const;
  const more = (
    ['catchUp', 'deadline', 'end', 'exclude', 'jitter', 'limit', 'name', 'overlap', 'start'] as const
  ).some((field) => faultOf(field) !== undefined);
  return (
    <div className="flex flex-col gap-3">
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(10.5rem,100%),1fr))] gap-3">
        <SelectField
          label="Runs"
          value={draft.kind}
          onChange={(event) => {
            onChange({ kind: event.target.value === 'at' ? 'at' : 'cron' });
          }}
        >
          <option value="cron">again and again</option>
          <option value="at">once</option>
        </SelectField>
        {draft.kind === 'cron' ? (
          <Field
            label="Expression"
            type="text"
            placeholder="30 4 * * *"
            hint="minute hour day month weekday, or @daily"
            className="font-mono"
            {...text('cron')}
          />
        ) : (
          <Field
            label="Date and time in the zone"
            type="text"
            placeholder="2026-12-24 18:00"
            className="font-mono"
            {...text('at')}
          />
        )}
        <ZoneField
          value={draft.zone}
          fault={faultOf('zone')}
          onChange={(zone) => {
            onChange({ zone });
          }}
        />
      </div>
      <details open={more || undefined} className="group">
        <summary className="w-fit cursor-pointer rounded-chip text-meta font-medium text-accent max-md:py-3">
          More: overlap, catch-up, jitter, limits, dates
        </summary>
        <div className="grid grid-cols-[repeat(auto-fit,minmax(min(12rem,100%),1fr))] gap-3 pt-3">
          <SelectField
            label="When it still runs"
            value={draft.overlap}
            fault={faultOf('overlap')}
            onChange={(event) => {
              onChange({ overlap: event.target.value === 'queue' ? 'queue' : 'skip' });
            }}
          >
            <option value="skip">skip this time</option>
            <option value="queue">wait for its end, then run</option>
          </SelectField>
          <SelectField
            label="Times that passed while the agent was down"
            value={draft.catchUp}
            fault={faultOf('catchUp')}
            onChange={(event) => {
              onChange({ catchUp: event.target.value === 'latest' ? 'latest' : 'none' });
            }}
          >
            <option value="none">are missed</option>
            <option value="latest">the latest of them runs</option>
          </SelectField>
          {draft.catchUp === 'latest' && (
            <Field label="At most so late, s" placeholder="3600" {...seconds} {...text('deadline')} />
          )}
          <Field
            label="Jitter, s"
            placeholder="0"
            hint="a delay below this, fixed for each host and time"
            {...seconds}
            {...text('jitter')}
          />
          <Field
            label="A run takes at most, s"
            placeholder="no limit"
            hint="then TERM, then KILL"
            {...seconds}
            {...text('limit')}
          />
          <Field label="First date" type="text" placeholder="2026-12-24" {...text('start')} />
          <Field label="Last date, itself included" type="text" placeholder="2027-01-31" {...text('end')} />
          <Field
            label="Dates to leave out"
            type="text"
            placeholder="2026-12-24 2026-12-31"
            {...text('exclude')}
          />
          <Field label="Name" type="text" hint="unique within the program" {...text('name')} />
          <CheckField
            label="On one of its hosts only"
            checked={draft.once}
            onChange={(event) => {
              onChange({ once: event.target.checked });
            }}
          />
        </div>
      </details>
    </div>
  );
}
