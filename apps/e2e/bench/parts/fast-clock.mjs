// Loaded before the agent: its beats, polls and samples come `?speed=` times as often. Deadlines of calls, which
// are below 6 s, stay as they are, since the other side is not faster. It begins once the agent is enrolled: the deadline of
// that is longer, and a token that was used up by an answer that came too late is of no use any more.
import { performance } from 'node:perf_hooks';
import { URL } from 'node:url';

const speed = Number(new URL(import.meta.url).searchParams.get('speed'));
const LONGEST_DEADLINE_MS = 6000;
const BEGIN_MS = 5000;
const { setTimeout: slowTimeout, setInterval: slowInterval } = globalThis;
const now = performance.now.bind(performance);
const scale = (ms) => (ms > LONGEST_DEADLINE_MS && now() > BEGIN_MS ? ms / speed : ms);

globalThis.setTimeout = (run, ms, ...rest) => slowTimeout(run, scale(ms), ...rest);
globalThis.setInterval = (run, ms, ...rest) => slowInterval(run, scale(ms), ...rest);
performance.now = () => now() + Math.max(0, now() - BEGIN_MS) * (speed - 1);
