import { randomUUID } from 'node:crypto';
import type { tables } from '@dart/database';

type Severity = (typeof tables.SEVERITIES)[number];

/** Letters of a component and of a CI: an index takes 2,700 bytes, and a letter may have four. */
export const LONGEST_NAME = 300;

/** One thing that was observed on a host, by its agent or by the gateway. */
export interface Observation {
  readonly hostId: string;
  /** The agent's start and the record's number; null when the gateway observed it. */
  readonly start: number | null;
  readonly sequence: number | null;
  readonly component: string;
  readonly ci: string;
  readonly programId: string | null;
  readonly severity: Severity;
  readonly message: string;
  readonly count: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

/** A stretch of an alert's life within one batch: what raised it, and what cleared it. */
export interface AlertSpan {
  /** The alert's id, when the span opens a new one. */
  id: string;
  readonly hostId: string;
  readonly component: string;
  readonly ci: string;
  programId: string | null;
  severity: Severity | null;
  message: string | null;
  count: number;
  firstAt: Date;
  lastAt: Date;
  isCleared: boolean;
  clearedMessage: string | null;
  /** The first of its alert in the batch: it goes on with the alert that is open already, if one is. */
  readonly isFirst: boolean;
}

export interface PlannedAlerts {
  readonly spans: readonly AlertSpan[];
  /** The span to which each observation belongs, in the order given. */
  readonly spanOf: readonly AlertSpan[];
}

/** What makes two observations belong to the same alert. */
export const alertKeyOf = ({
  hostId,
  component,
  ci,
}: Pick<AlertSpan, 'hostId' | 'component' | 'ci'>): string => JSON.stringify([hostId, component, ci]);

/** Folds observations, in their order, into stretches of alerts: an OK ends one, what comes after it begins another. */
export function planAlerts(observations: readonly Observation[]): PlannedAlerts {
  const spans: AlertSpan[] = [];
  const last = new Map<string, AlertSpan>();
  const spanOf = observations.map((observation) => {
    const key = alertKeyOf(observation);
    const before = last.get(key);
    const isOk = observation.severity === 'OK';
    const goesOn = before !== undefined && (!before.isCleared || isOk);
    const span = goesOn ? before : beginSpan(observation, before === undefined);
    if (!goesOn) {
      spans.push(span);
      last.set(key, span);
    }
    if (isOk) {
      if (!span.isCleared) span.clearedMessage = observation.message;
      span.isCleared = true;
    } else {
      span.severity = observation.severity;
      span.message = observation.message;
      span.programId = observation.programId;
      span.count += observation.count;
      span.lastAt = observation.lastAt;
    }
    return span;
  });
  return { spans, spanOf };
}

function beginSpan({ hostId, component, ci, firstAt, lastAt }: Observation, isFirst: boolean): AlertSpan {
  return {
    id: randomUUID(),
    hostId,
    component,
    ci,
    programId: null,
    severity: null,
    message: null,
    count: 0,
    firstAt,
    lastAt,
    isCleared: false,
    clearedMessage: null,
    isFirst,
  };
}
