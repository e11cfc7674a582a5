import * as z from 'zod';

/** Configuration that cannot be used; the message names every fault with its consequence. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/**
 * Parses an environment by one schema and reports all faults together. Each app calls it in one file of its own;
 * nothing else reads the environment. An empty string counts as absent.
 */
export function readConfiguration<T extends z.ZodType>(
  schema: T,
  environment: NodeJS.ProcessEnv,
): z.output<T> {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(present);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigurationError(
    `Cannot start: the environment has ${String(faults.length)} fault(s).\n${faults.join('\n')}`,
  );
}

/** A switch in the environment: true/yes/on/1 or false/no/off/0; any other word is an error, never "false". */
export const environmentSwitch = z.string().transform((word, context) => {
  if (['true', 'yes', 'on', '1'].includes(word.toLowerCase())) return true;
  if (['false', 'no', 'off', '0'].includes(word.toLowerCase())) return false;
  context.addIssue({
    code: 'custom',
    message: `"${word}" is neither yes nor no; write one of true, yes, on, 1, false, no, off, 0`,
  });
  return z.NEVER;
});

/** A TCP port in the environment; 0 means a free one. */
export const environmentPort = z.coerce
  .number({ error: 'must be a port number from 0 to 65535' })
  .int()
  .min(0)
  .max(65_535);
