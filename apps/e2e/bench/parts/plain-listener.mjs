// A listener that only answers OK: what any agent is measured by. It writes to stderr when each event came, in
// milliseconds since 1970, unless it is told to be quiet; then it only counts, and says the count and both ends' times
// when its pipe rests for a second.
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { clearInterval, setInterval } from 'node:timers';

const isQuiet = process.argv.includes('--quiet');
let text = '';
let count = 0;
let firstAt = 0;
let lastAt = 0;
let timer;

process.stdin.setEncoding('utf8');
process.stdin.on('data', (chunk) => {
  text += chunk;
  for (;;) {
    const lineEnd = text.indexOf('\n');
    if (lineEnd < 0) return;
    const length = Number(/len:(\d+)/.exec(text)[1]);
    if (text.length < lineEnd + 1 + length) return;
    const event = text.slice(0, lineEnd + 1 + length);
    text = text.slice(event.length);
    const now = performance.timeOrigin + performance.now();
    if (!event.includes('eventname:TICK')) {
      count += 1;
      lastAt = now;
      if (count === 1) firstAt = now;
      if (!isQuiet) process.stderr.write(`${now} ${event.replace('\n', ' ')}\n`);
    }
    process.stdout.write('RESULT 2\nOKREADY\n');
  }
});
if (isQuiet) {
  let told = 0;
  timer = setInterval(() => {
    if (count !== told && performance.timeOrigin + performance.now() - lastAt > 1000) {
      told = count;
      process.stderr.write(`${JSON.stringify({ count, firstAt, lastAt })}\n`);
    }
  }, 200);
}
process.stdin.on('end', () => clearInterval(timer));
process.stdout.write('READY\n');
