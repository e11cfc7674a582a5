import { boolean, jsonb, snakeCase, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt } from './columns.ts';
import { SEVERITIES } from './program.ts';

export const ROUTE_TARGETS = ['WEBHOOK', 'EMAIL', 'SLACK', 'PAGERDUTY'] as const;
export const EMAIL_SECURITIES = ['TLS', 'STARTTLS', 'NONE'] as const;

/** EMAIL: how the server is spoken to, and whom it is for. */
export interface EmailSettings {
  readonly host: string;
  readonly port: number;
  readonly security: (typeof EMAIL_SECURITIES)[number];
  readonly username: string | null;
  readonly from: string;
  readonly to: readonly string[];
}

/** Where alerts are delivered to, and which. */
export const routes = snakeCase.table(
  'route',
  {
    id: uuid().primaryKey().defaultRandom(),
    name: text().notNull(),
    enabled: boolean().notNull().default(true),
    /** Of these severities; empty: of all. */
    severities: text({ enum: SEVERITIES }).array().notNull(),
    /** Of programs of these environments; empty: of all, and what belongs to no program. */
    environments: text().array().notNull(),
    /** On hosts with all of these labels. */
    labels: jsonb().$type<readonly { readonly key: string; readonly value: string }[]>().notNull(),
    target: text({ enum: ROUTE_TARGETS }).notNull(),
    /** Where it is posted to; null for EMAIL. It often carries a secret in its path, so it is never shown whole. */
    url: text(),
    /**
     * WEBHOOK: the key of the signature; EMAIL: the password, null without one; PAGERDUTY: the routing key; null for
     * SLACK. It is needed to send, so it can't be kept as a hash; nothing shows it.
     */
    secret: text(),
    /** EMAIL only. */
    email: jsonb().$type<EmailSettings>(),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex('route_name').on(t.name)],
);
