import { openSync, closeSync, readSync } from 'node:fs';

/** No first line that the kernel takes is longer, in bytes. */
const LINE_LIMIT = 256;

/**
 * Words that run a built agent with the Node that is at hand. The bundle's first line names the environment and the
 * flags that keep the agent small, `#!/usr/bin/env -S NAME=VALUE node --flag`, so that they stand in one place:
 * `command=/path/of/dart-agent.mjs` does the same with the Node on supervisord's PATH.
 */
export function readAgentCommand(bundle: string, node = process.execPath): string[] {
  const words = readFirstLine(bundle).replace(/^#!/, '').trim().split(/\s+/);
  const [program = '', ...rest] = words.filter((word) => word !== '-S');
  return [program, ...rest.map((word) => (word === 'node' ? node : word)), bundle];
}

function readFirstLine(path: string): string {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(LINE_LIMIT);
    const text = buffer.toString('utf8', 0, readSync(file, buffer, 0, LINE_LIMIT, 0));
    return text.slice(0, text.indexOf('\n'));
  } finally {
    closeSync(file);
  }
}
