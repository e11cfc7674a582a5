import { sql } from 'drizzle-orm';
import { builder } from '../builder.ts';
import { AlertState, Severity } from '../enums.ts';

export const AlertFilterInput = builder.inputType('AlertFilter', {
  description: 'Which alerts; all conditions hold together.',
  fields: (t) => ({
    states: t.field({ type: [AlertState], description: 'In one of these states.' }),
    severities: t.field({ type: [Severity], description: 'Of one of these severities.' }),
    host: t.string({ description: 'Of the host of this name.' }),
    program: t.string({ description: 'Of the program of this name.' }),
    environment: t.string({ description: 'Of programs of this environment.' }),
    component: t.string({ description: 'Of this component, e.g. `monitor:state:NAME`.' }),
    acknowledged: t.boolean({ description: 'True: somebody has it in hand; false: nobody has.' }),
    muted: t.boolean({ description: 'True: it is muted now; false: it is not.' }),
    since: t.field({
      type: 'DateTime',
      description: 'Raised at this time or later, by the gateway’s clock.',
    }),
  }),
});

/** The filter as a condition of Drizzle's relational queries; alerts of deleted hosts are not shown. */
export function alertWhere(filter: typeof AlertFilterInput.$inferInput | null | undefined) {
  const { states, severities, host, program, environment, component, acknowledged, muted, since } =
    filter ?? {};
  return {
    host: { deletedAt: { isNull: true as const }, ...(host != null && { name: host }) },
    ...(states && { state: { in: [...states] } }),
    ...(severities && { severity: { in: [...severities] } }),
    ...((program != null || environment != null) && {
      program: { ...(program != null && { name: program }), ...(environment != null && { environment }) },
    }),
    ...(component != null && { component }),
    ...(acknowledged != null && {
      acknowledgedAt: acknowledged ? { isNotNull: true as const } : { isNull: true as const },
    }),
    ...(muted != null && {
      RAW: (alert: { mutedUntil: unknown }) =>
        muted
          ? sql`${alert.mutedUntil} > now()`
          : sql`(${alert.mutedUntil} IS NULL OR ${alert.mutedUntil} <= now())`,
    }),
    ...(since && { raisedAt: { gte: since } }),
  };
}
