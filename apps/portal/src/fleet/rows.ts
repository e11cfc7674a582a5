import type {
  AssignmentRowFragment,
  CommandRowFragment,
  HostRowFragment,
  PendingRowFragment,
  ProcessRowFragment,
  RunRowFragment,
  TransitionRowFragment,
} from '@dart/client/portal';

export type HostRow = HostRowFragment;
export type ProcessRow = ProcessRowFragment;
export type PendingRow = PendingRowFragment;
export type AssignmentRow = AssignmentRowFragment;
export type CommandRow = CommandRowFragment;
export type TransitionRow = TransitionRowFragment;
export type RunRow = RunRowFragment;

/** Everything the page shows, as rows that refer to their host by id. */
export interface Fleet {
  readonly hosts: readonly HostRow[];
  readonly processes: readonly ProcessRow[];
  readonly pending: readonly PendingRow[];
  readonly assignments: readonly AssignmentRow[];
  readonly commands: readonly CommandRow[];
  readonly transitions: readonly TransitionRow[];
  readonly runs: readonly RunRow[];
}

export const EMPTY_FLEET: Fleet = {
  hosts: [],
  processes: [],
  pending: [],
  assignments: [],
  commands: [],
  transitions: [],
  runs: [],
};
