import { RE2JS } from 're2js';

/**
 * What is wrong with a regular expression, or undefined. RE2 runs in linear time, so that no rule can stop an agent;
 * the agent runs the same engine.
 */
export function patternFault(pattern: string): string | undefined {
  try {
    RE2JS.compile(pattern);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
