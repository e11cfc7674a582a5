import { request, type RequestOptions } from 'node:http';
import { toError } from '@dart/runtime';
import { SupervisordFault, SupervisordUnreachable } from './fault.ts';
import { readAnswer, type Answer, type Value } from './xml-rpc/read.ts';
import { writeCall, type Parameter } from './xml-rpc/write.ts';

/** 1,000 processes are 1.1 MB; beyond this something else answers. */
const ANSWER_LIMIT = 32 * 1024 * 1024;

/**
 * Makes one XML-RPC call.
 * @param encoding latin1 for texts that are bytes: one letter for each.
 * @throws SupervisordFault for a fault, SupervisordUnreachable for all else.
 */
export async function callSupervisord(
  address: RequestOptions,
  method: string,
  parameters: readonly Parameter[],
  deadlineMs: number,
  encoding: 'utf8' | 'latin1' = 'utf8',
): Promise<Value> {
  const body = await post(address, method, writeCall(method, parameters), deadlineMs);
  const answer = parseAnswer(method, body.toString(encoding));
  if ('fault' in answer) throw new SupervisordFault(method, answer.fault.code, answer.fault.text);
  return answer.value;
}

function post(address: RequestOptions, method: string, xml: string, deadlineMs: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let isConnected = false;
    const fail = (reason: string, cause?: unknown, status?: number): void => {
      clearTimeout(deadline);
      outgoing.destroy();
      const mayHaveActed = isConnected && status !== 401;
      const options = { cause, status, mayHaveActed };
      reject(new SupervisordUnreachable(`supervisord, asked for ${method}, ${reason}`, options));
    };
    const deadline = setTimeout(() => {
      fail(`did not answer within ${deadlineMs} ms; it may hang or be stopped`);
    }, deadlineMs);
    const outgoing = request(
      {
        ...address,
        method: 'POST',
        agent: false,
        headers: { 'Content-Type': 'text/xml', 'Content-Length': Buffer.byteLength(xml) },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        let size = 0;
        answer.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > ANSWER_LIMIT) fail(`answered with more than ${ANSWER_LIMIT} bytes`);
          else chunks.push(chunk);
        });
        answer.on('error', (error) => {
          fail('cut its answer', error);
        });
        answer.on('end', () => {
          clearTimeout(deadline);
          if (answer.statusCode === 200) resolve(Buffer.concat(chunks));
          else fail(describeStatus(answer.statusCode), undefined, answer.statusCode);
        });
      },
    );
    outgoing.on('socket', (socket) => {
      socket.once('connect', () => (isConnected = true));
    });
    outgoing.on('error', (error) => {
      fail(`could not be reached: ${error.message}`, error);
    });
    outgoing.end(xml);
  });
}

function describeStatus(status = 0): string {
  if (status === 401) {
    return 'wants a user name and password; set SUPERVISOR_USERNAME and SUPERVISOR_PASSWORD for the agent';
  }
  return `answered with HTTP status ${status}; its log says why`;
}

function parseAnswer(method: string, body: string): Answer {
  try {
    return readAnswer(body);
  } catch (error) {
    throw new SupervisordUnreachable(
      `supervisord, asked for ${method}, answered no XML-RPC: ${toError(error).message}`,
      { cause: error, mayHaveActed: true },
    );
  }
}
