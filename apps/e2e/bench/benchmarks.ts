import type { Benchmark } from './benchmark.ts';
import { events } from './agent/events.ts';
import { exitToRow } from './agent/exit-to-row.ts';
import { fire } from './agent/fire.ts';
import { logs } from './agent/logs.ts';
import { memory } from './agent/memory.ts';
import { start } from './agent/start.ts';
import { fanout } from './gateway/fanout.ts';
import { lists } from './gateway/lists.ts';
import { reconnect } from './gateway/reconnect.ts';
import { report } from './gateway/report.ts';
import { state } from './gateway/state.ts';
import { unchanged } from './gateway/unchanged.ts';

/** All benchmarks, in the order in which they run. */
export const BENCHMARKS: readonly Benchmark[] = [
  exitToRow,
  events,
  fire,
  logs,
  memory,
  start,
  lists,
  report,
  unchanged,
  state,
  fanout,
  reconnect,
];
