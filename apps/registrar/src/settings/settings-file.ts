import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import * as z from 'zod';
import { UsageError } from '../usage-error.ts';

const schema = z.strictObject({
  gateway: z.string().optional(),
  token: z.string().optional(),
  tokenFile: z.string().optional(),
});

export type SettingsFile = z.output<typeof schema>;

/** Reads `~/.config/dart/config.yaml`: gateway, token, tokenFile. No file is no settings; a faulty one is an error. */
export async function readSettingsFile(file: string): Promise<SettingsFile> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw new UsageError(`The settings in ${file} cannot be read: ${(error as Error).message}`, {
      cause: error,
    });
  });
  try {
    return schema.parse(parse(text) ?? {});
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    throw new UsageError(
      `The settings in ${file} are faulty. It may have gateway, token and tokenFile.\n${reason}`,
      {
        cause: error,
      },
    );
  }
}
