'use client';

import type { PortalIssueFragment } from '@dart/client/portal';
import { keysOf, type SectionType } from '@dart/supervisor/keys';
import { useState } from 'react';
import { SelectField } from '../kit/field.tsx';
import { readKeys, writeKey } from './body-text.ts';
import { KeyField } from './key-field.tsx';

/** What most programs say of themselves, in this order; the others come when they are written or asked for. */
const USUAL = [
  ...[
    'command',
    'events',
    'socket',
    'directory',
    'user',
    'environment',
    'numprocs',
    'autostart',
    'autorestart',
  ],
  ...['startsecs', 'stopsignal', 'stopwaitsecs'],
];
/** Keys whose values are long. */
const WIDE: ReadonlySet<string> = new Set(['command', 'environment', 'events', 'socket']);

interface BodyFormProps {
  readonly type: SectionType;
  readonly body: string;
  readonly faults: readonly PortalIssueFragment[];
  readonly onChange: (body: string) => void;
}

/** The keys of the section as fields. What is changed here changes its line in the text, and nothing else of it. */
export function BodyForm({ type, body, faults, onChange }: BodyFormProps) {
  const [asked, setAsked] = useState<readonly string[]>([]);
  const known = keysOf(type);
  const written = readKeys(body);
  const shownAnyway = new Set([...USUAL, ...asked]);
  const shown = new Set([...shownAnyway, ...written.keys()]);
  const others = [...known.keys()].filter((key) => !shown.has(key));
  const strange = [...written.keys()].filter((key) => !known.has(key));
  const faultOf = (key: string): string | undefined =>
    faults.find((fault) => fault.field === 'supervisor' && fault.key === key)?.message;
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(min(9rem,100%),1fr))] gap-x-3 gap-y-3">
      {[...shown].map((key) => {
        const kind = known.get(key);
        return kind === undefined ? null : (
          <div key={key} className={WIDE.has(key) ? 'col-span-full' : 'min-w-0'}>
            <KeyField
              name={key}
              kind={kind}
              value={written.get(key) ?? ''}
              fault={faultOf(key)}
              onChange={(value) => {
                // it keeps its field when it is emptied
                if (!shownAnyway.has(key)) setAsked([...asked, key]);
                onChange(writeKey(body, key, value));
              }}
            />
          </div>
        );
      })}
      <SelectField
        label="Another key"
        value=""
        onChange={(event) => {
          setAsked([...asked, event.target.value]);
        }}
      >
        <option value="">choose…</option>
        {others.map((key) => (
          <option key={key} value={key}>
            {key}
          </option>
        ))}
      </SelectField>
      {strange.length > 0 && (
        <p className="col-span-full text-meta text-warn">
          The text also has {strange.join(', ')}, which no field is for; it stays as it is.
        </p>
      )}
    </div>
  );
}
