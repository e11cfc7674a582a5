import { rm } from 'node:fs/promises';
import { keepRunning } from './keep-running.ts';
import type { Layout } from './layout.ts';
import { createRunFile, type Running } from './run-file.ts';
import type { Terminal } from './terminal.ts';
import type { UndoStack } from './undo-stack.ts';

/** How often it is looked whether an agent has another process id, in milliseconds. */
const REFRESH_MS = 2000;

/** Starts again what ends by itself, and keeps `run.json` true. */
export async function watchOver(
  running: Running,
  layout: Layout,
  terminal: Terminal,
  undo: UndoStack,
): Promise<void> {
  const ending = new AbortController();
  const writeRunFile = createRunFile(layout.runFile);
  const remark = (text: string): void => {
    terminal.write(`  ${new Date().toTimeString().slice(0, 8)}  ${text}\n`);
  };
  const refresh = async (): Promise<void> => {
    if (!ending.signal.aborted) await writeRunFile(running);
  };
  const { gateway, portal, hosts } = running;
  const kept = [gateway, portal, ...hosts.map(({ host }) => host)].map((part) =>
    keepRunning(part, { signal: ending.signal, onRemark: remark, onRestart: refresh }),
  );
  await refresh();
  const timer = setInterval(() => {
    refresh().catch((error: unknown) => {
      remark(`run.json cannot be written: ${String(error)}`);
    });
  }, REFRESH_MS);
  const leave = (): void => {
    endAtOnce(running);
  };
  process.once('exit', leave);
  undo.push(() => {
    ending.abort();
    clearInterval(timer);
    // The parts end in what was noted before this; those who keep them see the signal when they do.
    void Promise.allSettled(kept);
    return rm(layout.runFile, { force: true });
  });
}

/** When the starter must leave at once, its parts are told to end and do that by themselves. */
function endAtOnce({ gateway, portal, hosts }: Running): void {
  for (const { pid } of [...hosts.map(({ host }) => host), portal, gateway]) {
    if (pid === undefined) continue;
    try {
      process.kill(pid, 'SIGTERM');
    } catch {
      // It has ended by itself.
    }
  }
}
