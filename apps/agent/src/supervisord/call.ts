import { request, type RequestOptions } from 'node:http';
import { Readable } from 'node:stream';
import Deserializer from 'xmlrpc/lib/deserializer.js';
import * as serializer from 'xmlrpc/lib/serializer.js';
import { SupervisordFault, SupervisordUnreachable } from './fault.ts';

export type Parameter =
  string | number | boolean | readonly Parameter[] | { readonly [key: string]: Parameter };

/** What XML can't hold. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f]/g;
/** 1,000 processes are 1.1 MB; beyond this something else answers. */
const ANSWER_LIMIT = 32 * 1024 * 1024;

/**
 * Makes one XML-RPC call. Only the package's serializer and deserializer are used: its client has no deadline, takes
 * 401 and 500 for broken XML and has no limit of size.
 * @throws SupervisordFault for a fault, SupervisordUnreachable for all else.
 */
export async function callSupervisord(
  address: RequestOptions,
  method: string,
  parameters: readonly Parameter[],
  deadlineMs: number,
): Promise<unknown> {
  const xml = serializer.serializeMethodCall(method, parameters.map(cleanParameter));
  const body = await post(address, method, xml, deadlineMs);
  return parseAnswer(method, body);
}

/** A control character would make the serializer throw; supervisord has no name that holds one. */
function cleanParameter(parameter: Parameter): Parameter {
  if (typeof parameter === 'string') return parameter.replaceAll(CONTROLS, '\ufffd');
  if (typeof parameter !== 'object') return parameter;
  if (Array.isArray(parameter)) return parameter.map(cleanParameter);
  return Object.fromEntries(Object.entries(parameter).map(([key, value]) => [key, cleanParameter(value)]));
}

function post(address: RequestOptions, method: string, xml: string, deadlineMs: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string, cause?: unknown, status?: number): void => {
      clearTimeout(deadline);
      outgoing.destroy();
      reject(new SupervisordUnreachable(`supervisord, asked for ${method}, ${reason}`, { cause, status }));
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

function parseAnswer(method: string, body: Buffer): Promise<unknown> {
  return new Promise((resolve, reject) => {
    new Deserializer().deserializeMethodResponse(Readable.from([cleanAnswer(body)]), (error, value) => {
      if (error === null) resolve(value);
      else if (typeof error.faultCode === 'number') {
        reject(new SupervisordFault(method, error.faultCode, error.faultString ?? ''));
      } else {
        const message = `supervisord, asked for ${method}, answered no XML-RPC: ${error.message}`;
        reject(new SupervisordUnreachable(message, { cause: error }));
      }
    });
  });
}

/** supervisord does not escape control characters in what it gives out. */
function cleanAnswer(body: Buffer): string {
  return body.toString('utf8').replaceAll(CONTROLS, '\ufffd');
}
