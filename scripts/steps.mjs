import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { clearInterval, setInterval } from 'node:timers';
import { environment } from './environment.mjs';

const isTerminal = process.stdout.isTTY === true;
const colour = (code, text) =>
  isTerminal && !environment.NO_COLOR ? `\u001b[${code}m${text}\u001b[0m` : text;

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/** Shows one step while it runs and how long it took; what `work` resolves to is shown beside it. */
export async function runStep(name, work) {
  const begun = performance.now();
  const draw = () =>
    process.stdout.write(`\r\u001b[K  ${colour(2, '…')} ${name}  ${seconds(performance.now() - begun)}`);
  if (isTerminal) draw();
  const timer = isTerminal ? setInterval(draw, 200) : undefined;
  const finish = (sign, remark) => {
    clearInterval(timer);
    if (isTerminal) process.stdout.write('\r\u001b[K');
    const time = seconds(performance.now() - begun).padStart(7);
    process.stdout.write(`  ${sign} ${name.padEnd(14)} ${colour(2, time)}  ${remark}\n`);
  };
  try {
    finish(colour(32, '✓'), (await work()) ?? '');
  } catch (error) {
    finish(colour(31, '✕'), '');
    throw error;
  }
}
