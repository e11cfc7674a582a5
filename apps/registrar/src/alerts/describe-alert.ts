import type { AlertRowFragment } from '@dart/client/registrar';

/** An alert for scripts. */
export function describeAlert(alert: AlertRowFragment): Record<string, unknown> {
  const { host, program, id, ...facts } = alert;
  return {
    host: host.name,
    component: facts.component,
    ci: facts.ci,
    program: program?.name ?? null,
    environment: program?.environment ?? null,
    severity: facts.severity,
    message: facts.message,
    count: facts.count,
    firstAt: facts.firstAt,
    lastAt: facts.lastAt,
    state: facts.state,
    raisedAt: facts.raisedAt,
    clearedAt: facts.clearedAt,
    clearing: facts.clearing,
    clearedMessage: facts.clearedMessage,
    clearedBy: facts.clearedBy,
    acknowledgement: facts.acknowledgement,
    mute: facts.mute,
    shortId: facts.shortId,
    id,
  };
}
