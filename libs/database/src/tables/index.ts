export * from './change-log.ts';
export { rowVersionSequence } from './columns.ts';
export * from './command.ts';
export * from './credential.ts';
export * from './host.ts';
export * from './process.ts';
export * from './program.ts';
export * from './run.ts';
export * from './transition.ts';
