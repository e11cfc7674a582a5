export * from './backoff.ts';
export * from './configuration.ts';
export * from './errors.ts';
export * from './logger.ts';
export * from './main.ts';
export * from './service.ts';
