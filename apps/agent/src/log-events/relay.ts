import { connect, type Socket } from 'node:net';
import type { Service } from '@dart/runtime';
import type { ListenerEvent } from '../listener/event.ts';
import { encodeFrame } from './frame.ts';

/** Hands events to the agent, and never waits for it. */
export interface Relay extends Service {
  send(event: ListenerEvent): void;
}

/** Held while the agent is away or slow; what comes then is dropped, and the agent sees the gap. In bytes. */
const MOST_BYTES = 2 * 1024 * 1024;
/** The agent is away: tried again after this, in milliseconds. */
const RETRY_MS = 500;

/**
 * The relay to the agent's socket. An event is held until the agent says that it has seen it: it answers a line with
 * how many it took. What it had in the pipe when it was killed is sent again to its next start.
 */
export function createRelay(socketPath: string): Relay {
  const held: Buffer[] = [];
  let heldBytes = 0;
  let socket: Socket | undefined;
  let isConnected = false;
  let isStopping = false;
  let retry: NodeJS.Timeout | undefined;

  const release = (count: number): void => {
    for (const frame of held.splice(0, count)) heldBytes -= frame.length;
  };
  const open = (): void => {
    let answer = '';
    const opened = connect(socketPath);
    socket = opened;
    opened.setEncoding('utf8');
    opened.on('connect', () => {
      isConnected = true;
      for (const frame of held) opened.write(frame);
    });
    opened.on('data', (text) => {
      const lines = (answer + String(text)).split('\n');
      answer = lines.pop() ?? '';
      for (const line of lines) release(Number(line));
    });
    // `close` follows, and says that the agent is away.
    opened.on('error', () => undefined);
    opened.on('close', () => {
      isConnected = false;
      if (!isStopping) retry = setTimeout(open, RETRY_MS);
    });
  };

  return {
    send(event) {
      const frame = encodeFrame(event);
      if (heldBytes + frame.length > MOST_BYTES) return;
      held.push(frame);
      heldBytes += frame.length;
      if (isConnected) socket?.write(frame);
    },
    start() {
      open();
      return Promise.resolve();
    },
    stop() {
      isStopping = true;
      clearTimeout(retry);
      socket?.destroy();
      return Promise.resolve();
    },
  };
}
