export type { AgentHub, AgentMessage } from './agent/agent-hub.ts';
export type { Context, Identity } from './context.ts';
export { RefusalError } from './errors/errors.ts';
export { authenticate } from './identity/authenticate.ts';
export { issueSecret } from './identity/credentials.ts';
export { SOURCES, type LiveRow } from './live/sources.ts';
export type { LiveEvent, LiveHub, RemoveEvent, RowsEvent, WantedView } from './live/live-hub.ts';
export type { View, ViewFilter } from './live/view.ts';
export { createSchema, printedSchema } from './schema.ts';
