/** The command cannot be understood as it was given: an argument, an option or a setting is wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
