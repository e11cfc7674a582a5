/** The environment of the scripts; no other of their files reads it. */
export { env as environment } from 'node:process';
