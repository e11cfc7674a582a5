export { clearGoneAlerts } from './alert/clear-gone.ts';
export { sweepHeartbeats } from './alert/heartbeats.ts';
export { sweepRefusedEnrolments } from './alert/refused-enrolments.ts';
export { sweepSharedNames } from './alert/shared-names.ts';
export { sweepSilentAgents } from './alert/silent-agents.ts';
export { sweepTwinAgents } from './alert/twin-agents.ts';
export type { AgentHub, AgentMessage } from './agent/agent-hub.ts';
export type { Context, Identity } from './context.ts';
export {
  claimDeliveries,
  settleDelivery,
  type ClaimedDelivery,
  type Notice,
  type RouteTarget,
} from './delivery/claim.ts';
export { countDeliveries } from './delivery/count.ts';
export { sweepDeliveries } from './delivery/queue.ts';
export type { Outcome } from './delivery/retry.ts';
export { sweepUnsettledFires } from './fire/unsettled.ts';
export { sweepHeldEvents } from './maintenance/held-events.ts';
export { sweepLateFires } from './overdue/late-fires.ts';
export { sweepLongRuns } from './overdue/long-runs.ts';
export { sweepSelectors } from './selector/sweep.ts';
export { RefusalError } from './errors/errors.ts';
export { authenticate } from './identity/authenticate.ts';
export { issueSecret } from './identity/credentials.ts';
export { SOURCES, type LiveRow } from './live/sources.ts';
export type { LiveEvent, LiveHub, RemoveEvent, RowsEvent, WantedView } from './live/live-hub.ts';
export type { LogAnswer, LogEvent, LogHub, LogRequest } from './log/log-hub.ts';
export type { View, ViewFilter } from './live/view.ts';
export { applyByThemselves } from './pending-change/apply-by-itself.ts';
export { advanceOperations } from './operation/advance.ts';
export { foldTally } from './fold-tally.ts';
export type { RouteTester } from './route/tester.ts';
export { createSchema, printedSchema } from './schema.ts';
