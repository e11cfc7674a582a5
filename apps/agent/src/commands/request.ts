import type { CommandActionName } from '@dart/supervisor';

/** A command as it is carried out; `input` may be secret and is never kept. */
export interface CommandRequest {
  readonly id: string;
  readonly action: CommandActionName;
  /** Empty for actions on the host as a whole. */
  readonly targets: readonly string[];
  readonly signal?: string | null | undefined;
  readonly input?: string | null | undefined;
}
