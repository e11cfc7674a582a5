export { createBackoff, type Backoff } from '@dart/runtime/backoff';
export * from './client-error.ts';
export * from './client.ts';
export * from './follow-views.ts';
export * from './live-event.ts';
export * from './live-rows.ts';
