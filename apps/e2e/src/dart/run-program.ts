import { spawn } from 'node:child_process';

export interface Outcome {
  readonly exitCode: number;
  readonly out: string;
  readonly error: string;
}

export interface RunOptions {
  readonly environment: NodeJS.ProcessEnv;
  readonly input?: string | undefined;
  readonly cwd?: string;
  /** No command of ours takes longer than 30 s. */
  readonly timeoutMs?: number;
}

/** Runs a program to its end; a failure is told by its exit code, not by a rejection. */
export function runProgram(
  command: string,
  words: readonly string[],
  { environment, input = '', cwd, timeoutMs = 180_000 }: RunOptions,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { env: environment, timeout: timeoutMs, cwd });
    let out = '';
    let error = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === null) reject(new Error(`${command} ${words.join(' ')} ended by ${signal ?? 'nothing'}`));
      else resolve({ exitCode: code, out, error });
    });
    child.stdin.end(input);
  });
}
