import { defineRelations } from 'drizzle-orm';
import * as tables from './tables/index.ts';

/** How the tables hang together, for nested queries. */
export const relations = defineRelations(tables, (r) => ({
  hosts: {
    liveness: r.one.hostLiveness({ from: r.hosts.id, to: r.hostLiveness.hostId }),
    starts: r.many.agentStarts({ from: r.hosts.id, to: r.agentStarts.hostId }),
    labels: r.many.hostLabels({ from: r.hosts.id, to: r.hostLabels.hostId }),
    processes: r.many.processes({ from: r.hosts.id, to: r.processes.hostId }),
    assignments: r.many.assignments({ from: r.hosts.id, to: r.assignments.hostId }),
    pendingChanges: r.many.pendingChanges({ from: r.hosts.id, to: r.pendingChanges.hostId }),
    transitions: r.many.transitions({ from: r.hosts.id, to: r.transitions.hostId }),
    runs: r.many.runs({ from: r.hosts.id, to: r.runs.hostId }),
    commands: r.many.commands({ from: r.hosts.id, to: r.commands.hostId }),
    alerts: r.many.alerts({ from: r.hosts.id, to: r.alerts.hostId }),
    maintenances: r.many.maintenances({ from: r.hosts.id, to: r.maintenances.hostId }),
  },
  programs: {
    revisions: r.many.programRevisions({ from: r.programs.id, to: r.programRevisions.programId }),
    monitors: r.many.monitors({
      from: [r.programs.id, r.programs.revision],
      to: [r.monitors.programId, r.monitors.revision],
    }),
    schedules: r.many.schedules({
      from: [r.programs.id, r.programs.revision],
      to: [r.schedules.programId, r.schedules.revision],
    }),
    assignments: r.many.assignments({ from: r.programs.id, to: r.assignments.programId }),
    selectors: r.many.selectors({ from: r.programs.id, to: r.selectors.programId }),
    processes: r.many.processes({ from: r.programs.id, to: r.processes.programId }),
    runs: r.many.runs({ from: r.programs.id, to: r.runs.programId }),
    alerts: r.many.alerts({ from: r.programs.id, to: r.alerts.programId }),
  },
  programRevisions: {
    monitors: r.many.monitors({
      from: [r.programRevisions.programId, r.programRevisions.number],
      to: [r.monitors.programId, r.monitors.revision],
    }),
    schedules: r.many.schedules({
      from: [r.programRevisions.programId, r.programRevisions.number],
      to: [r.schedules.programId, r.schedules.revision],
    }),
  },
  assignments: {
    host: r.one.hosts({ from: r.assignments.hostId, to: r.hosts.id, optional: false }),
    program: r.one.programs({ from: r.assignments.programId, to: r.programs.id, optional: false }),
    report: r.one.assignmentReports({
      from: [r.assignments.hostId, r.assignments.programId],
      to: [r.assignmentReports.hostId, r.assignmentReports.programId],
    }),
  },
  processes: {
    host: r.one.hosts({ from: r.processes.hostId, to: r.hosts.id, optional: false }),
    program: r.one.programs({ from: r.processes.programId, to: r.programs.id }),
    assignment: r.one.assignments({
      from: [r.processes.hostId, r.processes.programId],
      to: [r.assignments.hostId, r.assignments.programId],
    }),
    usage: r.one.processUsage({ from: r.processes.id, to: r.processUsage.processId }),
    pending: r.one.pendingChanges({
      from: [r.processes.hostId, r.processes.groupName],
      to: [r.pendingChanges.hostId, r.pendingChanges.groupName],
    }),
  },
  assignmentTallies: {
    program: r.one.programs({ from: r.assignmentTallies.programId, to: r.programs.id }),
  },
  processTallies: {
    program: r.one.programs({ from: r.processTallies.programId, to: r.programs.id }),
  },
  pendingChanges: {
    host: r.one.hosts({ from: r.pendingChanges.hostId, to: r.hosts.id, optional: false }),
    program: r.one.programs({ from: r.pendingChanges.programId, to: r.programs.id }),
  },
  commands: {
    host: r.one.hosts({ from: r.commands.hostId, to: r.hosts.id, optional: false }),
  },
  maintenances: {
    host: r.one.hosts({ from: r.maintenances.hostId, to: r.hosts.id }),
    drain: r.one.operations({ from: r.maintenances.drainId, to: r.operations.id }),
    resume: r.one.operations({ from: r.maintenances.resumeId, to: r.operations.id }),
  },
  operations: {
    program: r.one.programs({ from: r.operations.programId, to: r.programs.id }),
    targets: r.many.operationTargets({ from: r.operations.id, to: r.operationTargets.operationId }),
  },
  operationTargets: {
    operation: r.one.operations({
      from: r.operationTargets.operationId,
      to: r.operations.id,
      optional: false,
    }),
    host: r.one.hosts({ from: r.operationTargets.hostId, to: r.hosts.id, optional: false }),
    command: r.one.commands({ from: r.operationTargets.commandId, to: r.commands.id }),
  },
  transitions: {
    host: r.one.hosts({ from: r.transitions.hostId, to: r.hosts.id, optional: false }),
    program: r.one.programs({ from: r.transitions.programId, to: r.programs.id }),
  },
  runs: {
    host: r.one.hosts({ from: r.runs.hostId, to: r.hosts.id, optional: false }),
    program: r.one.programs({ from: r.runs.programId, to: r.programs.id }),
    command: r.one.commands({ from: r.runs.commandId, to: r.commands.id }),
  },
  alerts: {
    host: r.one.hosts({ from: r.alerts.hostId, to: r.hosts.id, optional: false }),
    program: r.one.programs({ from: r.alerts.programId, to: r.programs.id }),
    events: r.many.events({ from: r.alerts.id, to: r.events.alertId }),
    deliveries: r.many.deliveries({ from: r.alerts.id, to: r.deliveries.alertId }),
  },
  deliveries: {
    alert: r.one.alerts({ from: r.deliveries.alertId, to: r.alerts.id, optional: false }),
    route: r.one.routes({ from: r.deliveries.routeId, to: r.routes.id, optional: false }),
  },
  events: {
    host: r.one.hosts({ from: r.events.hostId, to: r.hosts.id, optional: false }),
    alert: r.one.alerts({ from: r.events.alertId, to: r.alerts.id }),
  },
}));
