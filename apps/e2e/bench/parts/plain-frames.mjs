// Writes one prepared frame to all of its connections, again and again: the floor of fan-out.
// Words: bytes of a frame, frames a second. Prints its port.
import { Buffer } from 'node:buffer';
import { createServer } from 'node:http';
import process from 'node:process';
import { setInterval } from 'node:timers';

const [bytes, perSecond] = process.argv.slice(2).map(Number);
const frame = Buffer.from(`event: next\ndata: ${'x'.repeat(Math.max(0, bytes - 21))}\n\n`);
const open = new Set();
const server = createServer((request, response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(frame);
  open.add(response);
  response.on('close', () => open.delete(response));
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
setInterval(() => {
  for (const response of open) response.write(frame);
}, 1000 / perSecond);
