import type { RequestOptions } from 'node:http';
import * as z from 'zod';
import { callSupervisord } from './call.ts';
import type { Call } from './call-queue.ts';
import { SupervisordFault, SupervisordUnreachable } from './fault.ts';

export type OutputStream = 'STDOUT' | 'STDERR';

/** What supervisord gives out of the present file of a process's output. Each throws SupervisordFault or SupervisordUnreachable. */
export interface OutputCalls {
  /** How many bytes the file has; 0 when there is none. */
  measureOutput(process: string, stream: OutputStream): Promise<number>;
  /**
   * The first so many bytes behind an offset, for each of these lengths, by one call; fewer where the file ends before.
   * Undefined when they are not UTF-8, a character that is cut at one of the ends included: supervisord gives out nothing
   * else.
   * @param process `group:name`
   */
  readOutput(
    process: string,
    stream: OutputStream,
    offset: number,
    lengths: readonly number[],
  ): Promise<readonly (Buffer | undefined)[]>;
}

const fault = z.object({ faultCode: z.number(), faultString: z.string().default('') });
const measure = z.tuple([z.string(), z.number(), z.boolean()]);
const STREAM_NAMES = { STDOUT: 'Stdout', STDERR: 'Stderr' } as const;
/** How the fault of a text that is not UTF-8 reads: supervisord stumbles over its own error. */
const NO_TEXT = /utf-?8|codec|decode/i;

/** The calls of one supervisord. */
export function createOutputCalls(address: RequestOptions, deadlineMs: number): OutputCalls {
  /** As one of several calls what goes wrong is an answer; alone it would be a stack trace in supervisord's log. */
  const ask = async (calls: readonly Call[]): Promise<readonly unknown[]> => {
    const structs = calls.map(([methodName, ...params]) => ({ methodName, params }));
    const answer = await callSupervisord(address, 'system.multicall', [structs], deadlineMs, 'latin1');
    const results = z.array(z.unknown()).length(calls.length).safeParse(answer);
    if (!results.success)
      throw new SupervisordUnreachable('supervisord answered for a log in an unknown form');
    return results.data;
  };
  const throwFault = (method: string, result: unknown): void => {
    const { data } = fault.safeParse(result);
    if (data !== undefined) throw new SupervisordFault(method, data.faultCode, data.faultString);
  };
  return {
    async measureOutput(process, stream) {
      // Of length 0: supervisord then reads nothing and tells where the file ends.
      const method = `supervisor.tailProcess${STREAM_NAMES[stream]}Log`;
      const [result] = await ask([[method, process, 0, 0]]);
      throwFault(method, result);
      return measure.parse(result)[1];
    },
    async readOutput(process, stream, offset, lengths) {
      const method = `supervisor.readProcess${STREAM_NAMES[stream]}Log`;
      const results = await ask(lengths.map((length) => [method, process, offset, length]));
      return results.map((result) => {
        const { data } = fault.safeParse(result);
        if (data !== undefined && NO_TEXT.test(data.faultString)) return undefined;
        throwFault(method, result);
        return Buffer.from(z.string().parse(result), 'latin1');
      });
    },
  };
}
