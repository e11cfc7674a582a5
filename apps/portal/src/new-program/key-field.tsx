'use client';

import type { KeyKind } from '@dart/supervisor/keys';
import { useState } from 'react';
import { AreaField, Field, SelectField } from '../kit/field.tsx';
import { normalizeValue } from './body-text.ts';
import { valuesOf } from './key-values.ts';

interface KeyFieldProps {
  readonly name: string;
  readonly kind: KeyKind;
  /** As it stands in the body; '' when it does not. */
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One key of the section: a choice where there are few values, else a line. */
export function KeyField({ name, kind, value, fault, onChange }: KeyFieldProps) {
  const [typed, setTyped] = useState(value);
  // what is typed stands as it is, with its spaces, until the text says something else
  const shown = normalizeValue(typed) === value ? typed : value;
  const label = <code className="font-mono">{name}</code>;
  const { description, defaultValue } = kind;
  const values = valuesOf(kind);
  if (values.isClosed && (value === '' || values.words.includes(value)))
    return (
      <SelectField
        label={label}
        hint={description}
        fault={fault}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        <option value="">{defaultValue === undefined ? 'not set' : `${defaultValue} (default)`}</option>
        {values.words.map((word) => (
          <option key={word} value={word}>
            {word}
          </option>
        ))}
      </SelectField>
    );
  const isWhole = normalizeValue(shown) === shown.trim();
  const field = {
    label,
    hint: description,
    fault: isWhole ? fault : COMMENT,
    spellCheck: false,
    autoComplete: 'off',
    placeholder: defaultValue,
    value: shown,
    onChange: (event: { target: { value: string } }) => {
      setTyped(event.target.value);
      onChange(normalizeValue(event.target.value));
    },
  };
  if (shown.includes('\n')) return <AreaField {...field} rows={shown.split('\n').length} />;
  return <Field {...field} type="text" className="font-mono" />;
}

const COMMENT = 'supervisord reads what follows “ ;” or “ #” as a comment; write it without that space';
