import { readFileSync } from 'node:fs';

const SPAWNED = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d),(\d{3}) INFO spawned: '([^']+)'/gm;

/** When supervisord spawned those whose names begin so, by its own log, from an instant on; in milliseconds, in order. */
export function readSpawnTimes(logFile: string, prefix: string, fromMs: number): number[] {
  return [...readFileSync(logFile, 'utf8').matchAll(SPAWNED)]
    .filter(([, , , , name = '']) => name.startsWith(prefix))
    .map(([, date = '', time = '', ms = '']) => Date.parse(`${date}T${time}.${ms}`))
    .filter((at) => at >= fromMs);
}
