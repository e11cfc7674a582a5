import type { tables } from '@dart/database';
import { builder } from '../builder.ts';
import { LogStream, MonitorKind, Severity } from '../enums.ts';

/** A row that was read already: a type of the database's would be read again, one parameter for each. */
export const DesiredMonitorType = builder
  .objectRef<typeof tables.monitors.$inferSelect>('DesiredMonitor')
  .implement({
    description: 'A Monitor, as an agent is told of it.',
    fields: (t) => ({
      kind: t.expose('kind', { type: MonitorKind, description: 'What it watches.' }),
      severity: t.expose('severity', {
        type: Severity,
        nullable: true,
        description: 'Of the event it raises; null: a log rule that raises none.',
      }),
      ciName: t.exposeString('ciName', {
        nullable: true,
        description: 'Name of the configuration item (CI) that the event is about.',
      }),
      ciUuid: t.exposeString('ciUuid', { nullable: true, description: 'Id of the configuration item (CI).' }),
      timeoutMinutes: t.exposeInt('timeoutMinutes', {
        nullable: true,
        description: 'HEARTBEAT: minutes without a clean exit until it raises.',
      }),
      stream: t.expose('stream', {
        type: LogStream,
        nullable: true,
        description: 'LOG: the stream it reads.',
      }),
      pattern: t.exposeString('pattern', {
        nullable: true,
        description: 'LOG: a regular expression of RE2.',
      }),
      name: t.exposeString('name', { nullable: true, description: 'LOG: put into the event’s component.' }),
      stop: t.exposeBoolean('stop', {
        nullable: true,
        description: 'LOG: a match ends the matching for that line.',
      }),
    }),
  });
