'use client';

import { useId, useState } from 'react';
import { Field } from '../kit/field.tsx';

interface ZoneFieldProps {
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (zone: string) => void;
}

/** An IANA time zone; the browser completes those that it knows, the gateway says which it takes. */
export function ZoneField({ value, fault, onChange }: ZoneFieldProps) {
  const id = useId();
  const [zones, setZones] = useState<readonly string[]>([]);
  return (
    <>
      <Field
        label="Time zone"
        type="text"
        list={id}
        value={value}
        fault={fault}
        spellCheck={false}
        autoComplete="off"
        placeholder="Europe/Berlin"
        onFocus={() => {
          if (zones.length === 0) setZones(['UTC', ...Intl.supportedValuesOf('timeZone')]);
        }}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
      <datalist id={id}>
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}
