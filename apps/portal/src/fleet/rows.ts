import type {
  PortalAssignmentFragment,
  PortalCommandFragment,
  PortalHostFragment,
  PortalPendingFragment,
  PortalProcessFragment,
  PortalProgramFragment,
  PortalRunFragment,
  PortalTransitionFragment,
} from '@dart/client/portal';

export type HostRow = PortalHostFragment;
export type ProcessRow = PortalProcessFragment;
export type ProgramRow = PortalProgramFragment;
export type PendingRow = PortalPendingFragment;
export type AssignmentRow = PortalAssignmentFragment;
export type CommandRow = PortalCommandFragment;
export type TransitionRow = PortalTransitionFragment;
export type RunRow = PortalRunFragment;

/** Everything the page shows, as rows that refer to their host by id. */
export interface Fleet {
  readonly hosts: readonly HostRow[];
  readonly processes: readonly ProcessRow[];
  readonly programs: readonly ProgramRow[];
  readonly pending: readonly PendingRow[];
  readonly assignments: readonly AssignmentRow[];
  readonly commands: readonly CommandRow[];
  readonly transitions: readonly TransitionRow[];
  readonly runs: readonly RunRow[];
}

export const EMPTY_FLEET: Fleet = {
  hosts: [],
  processes: [],
  programs: [],
  pending: [],
  assignments: [],
  commands: [],
  transitions: [],
  runs: [],
};
