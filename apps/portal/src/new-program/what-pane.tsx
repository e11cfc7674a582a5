'use client';

import type { PortalIssueFragment } from '@dart/client/portal';
import dynamic from 'next/dynamic';
import { useMemo } from 'react';
import { Button } from '../kit/button.tsx';
import { Field, SelectField } from '../kit/field.tsx';
import { Panel } from '../kit/panel.tsx';
import { RadioBar } from '../kit/radio-bar.tsx';
import { NEW_SCHEDULE } from '../schedules/schedule-draft.ts';
import { ScheduleFields } from '../schedules/schedule-fields.tsx';
import { BodyForm } from './body-form.tsx';
import { readKeys, writeKey } from './body-text.ts';
import { PROGRAM_KINDS, SCHEDULED_KEYS, type Draft } from './draft.ts';
import type { LineIssue } from './ini-editor.tsx';
import { PaneHeading } from './pane-heading.tsx';

// weighs as much as half of the page, and most programs need only the form
const IniEditor = dynamic(async () => (await import('./ini-editor.tsx')).IniEditor, {
  ssr: false,
  loading: () => <p className="min-h-72 p-3 text-muted">The editor is on its way…</p>,
});

const VIEWS = [
  { value: 'form', word: 'Form' },
  { value: 'ini', word: 'INI' },
] as const;

interface WhatPaneProps {
  readonly draft: Draft;
  readonly faults: readonly PortalIssueFragment[];
  readonly warnings: readonly PortalIssueFragment[];
  readonly onChange: (part: Partial<Draft>) => void;
}

/** What the program is: its name, its section as a form or as text, and when it starts by itself. */
export function WhatPane({ draft, faults, warnings, onChange }: WhatPaneProps) {
  const faultOf = (field: 'environment' | 'name'): string | undefined =>
    draft[field] === '' ? undefined : faults.find((fault) => fault.field === field)?.message;
  const issues = useMemo(() => toLineIssues(faults, warnings), [faults, warnings]);
  const { body, type, view, schedule } = draft;
  const isBlank = body.trim() === '';
  return (
    <Panel aria-labelledby="what" className="min-w-0">
      <PaneHeading id="what" number={1} title="What">
        <RadioBar
          label="The section as"
          name="view"
          values={VIEWS}
          current={view}
          onChoose={(chosen) => {
            onChange({ view: chosen });
          }}
          className="h-6 px-2 text-meta font-medium max-md:h-10 max-md:px-3"
        />
      </PaneHeading>
      <div className="flex flex-col gap-4 p-4">
        <div className="grid gap-3 sm:grid-cols-3">
          <Field
            label="Name"
            type="text"
            value={draft.name}
            fault={faultOf('name')}
            spellCheck={false}
            autoComplete="off"
            autoFocus
            onChange={(event) => {
              onChange({ name: event.target.value });
            }}
          />
          <Field
            label="Environment"
            type="text"
            value={draft.environment}
            fault={faultOf('environment')}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => {
              onChange({ environment: event.target.value });
            }}
          />
          <SelectField
            label="Type"
            value={type}
            onChange={(event) => {
              const chosen = PROGRAM_KINDS.find((kind) => kind === event.target.value);
              if (chosen !== undefined) onChange({ type: chosen });
            }}
          >
            {PROGRAM_KINDS.map((kind) => (
              <option key={kind}>{kind}</option>
            ))}
          </SelectField>
        </div>
        {view === 'form' ? (
          <BodyForm
            type={type}
            body={body}
            faults={isBlank ? [] : faults}
            onChange={(changed) => {
              onChange({ body: changed });
            }}
          />
        ) : (
          <div className="flex flex-col gap-1">
            <IniEditor
              label="Lines of the section"
              type={type}
              value={body}
              issues={isBlank ? NO_ISSUES : issues}
              onChange={(changed) => {
                onChange({ body: changed });
              }}
            />
            <p className="text-meta text-muted">
              Only the keys, without the [{type}:…] line. Ctrl+Space completes, Tab leaves the editor.
            </p>
          </div>
        )}
        <div className="flex flex-col gap-3 border-t border-line pt-3">
          <div className="flex items-center gap-2">
            <h3 className="font-semibold">Schedule</h3>
            {schedule === null ? (
              <Button
                size="row"
                onClick={() => {
                  onChange({ schedule: NEW_SCHEDULE, body: withScheduledKeys(body) });
                }}
              >
                Add a schedule
              </Button>
            ) : (
              <Button
                size="row"
                variant="quiet"
                onClick={() => {
                  onChange({ schedule: null });
                }}
              >
                Remove
              </Button>
            )}
            {schedule === null && <span className="text-muted">It runs when it is started.</span>}
          </div>
          {schedule !== null && (
            <ScheduleFields
              draft={schedule}
              faults={schedule.cron === '' && schedule.at === '' ? [] : faults.filter(isOfSchedule)}
              onChange={(part) => {
                onChange({ schedule: { ...schedule, ...part } });
              }}
            />
          )}
        </div>
      </div>
    </Panel>
  );
}

const NO_ISSUES: readonly LineIssue[] = [];

const isOfSchedule = ({ field }: PortalIssueFragment): boolean => field.startsWith('schedules');

/** What a program with a schedule wants, where the text does not say otherwise. */
function withScheduledKeys(body: string): string {
  const written = readKeys(body);
  return Object.entries(SCHEDULED_KEYS)
    .filter(([key]) => !written.has(key))
    .reduce((text, [key, value]) => writeKey(text, key, value), body);
}

function toLineIssues(
  faults: readonly PortalIssueFragment[],
  warnings: readonly PortalIssueFragment[],
): LineIssue[] {
  const of = (issues: readonly PortalIssueFragment[], severity: LineIssue['severity']): LineIssue[] =>
    issues
      .filter(({ field }) => field === 'supervisor')
      .map(({ line, message }) => ({ line, message, severity }));
  return [...of(faults, 'error'), ...of(warnings, 'warning')];
}
