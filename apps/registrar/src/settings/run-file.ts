import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

const schema = z.object({
  gateway: z.object({ url: z.string() }),
  portal: z.object({ url: z.string() }).optional(),
  token: z.string(),
});

/** What the local start wrote about itself, when one runs or ran with this state folder; undefined otherwise. */
export async function readRunFile(stateFolder: string): Promise<z.output<typeof schema> | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(join(stateFolder, 'run.json'), 'utf8')));
  } catch {
    // No local start, one of another user, or one that is just being written: none to be found by itself.
    return undefined;
  }
}
