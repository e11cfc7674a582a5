export * from './daemon/configuration.ts';
export * from './daemon/daemon.ts';
export * from './daemon/layout.ts';
export * from './daemon/probe.ts';
export * from './daemon/values.ts';
export * from './faults.ts';
export * from './states.ts';
