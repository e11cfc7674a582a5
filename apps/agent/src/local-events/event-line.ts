import * as z from 'zod';
import type { Condition, Severity } from '../monitors/alerts.ts';

/** What a local program said. */
export interface LocalEvent {
  readonly condition: Condition;
  readonly severity: Severity;
  readonly message: string;
}

const SEVERITIES: Readonly<Record<string, Severity>> = {
  1: 'URGENT_1',
  2: 'URGENT_2',
  3: 'URGENT_3',
  4: 'WARNING',
  5: 'INFORMATION',
  OK: 'OK',
};

const name = (most: number) =>
  z.string().min(1, 'must not be empty').max(most, `must have at most ${most} letters`);

const eventLine = z.strictObject({
  component: name(300).refine((component) => !/^(?:monitor|agent):/.test(component), {
    error: 'must not begin with "monitor:" or "agent:", which are the agent’s own',
  }),
  severity: z
    .union([z.string(), z.number()])
    .transform((severity) => SEVERITIES[severity])
    .refine((severity) => severity !== undefined, { error: 'must be 1, 2, 3, 4, 5 or "OK"' }),
  message: name(16_384),
  ci: z.union([z.strictObject({ uuid: name(300) }), z.strictObject({ name: name(300) })], {
    error: 'must be {"uuid": "…"} or {"name": "…"}',
  }),
});

/**
 * Reads a line of JSON.
 * @throws Error that names each field at fault and its rule.
 */
export function parseEventLine(line: string): LocalEvent {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error('the line is no JSON; write one object a line');
  }
  const { success, data, error } = eventLine.safeParse(value);
  if (!success) {
    throw new Error(error.issues.map(({ path, message }) => [...path, message].join(': ')).join('; '));
  }
  const { component, severity, message, ci } = data;
  return {
    condition: { component, ci: 'uuid' in ci ? ci.uuid : ci.name },
    severity,
    message,
  };
}
