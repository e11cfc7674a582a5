import type * as z from 'zod';
import { readTextFile, writeFileAtomic } from './atomic-file.ts';

/** One value in a file of JSON that survives `kill -9` at any byte. */
export interface JsonFile<T> {
  /** The value, or undefined when there is none or it is not of this version's form. */
  read(): T | undefined;
  /** Returns once the value is on the disk. */
  write(value: T): void;
}

/** A file of JSON that is read by a schema; what does not fit counts as absent and is written anew later. */
export function createJsonFile<T>(path: string, schema: z.ZodType<T>): JsonFile<T> {
  return {
    read() {
      const text = readTextFile(path);
      if (text === undefined) return undefined;
      try {
        return schema.parse(JSON.parse(text));
      } catch {
        return undefined;
      }
    },
    write(value) {
      writeFileAtomic(path, `${JSON.stringify(value)}\n`);
    },
  };
}
