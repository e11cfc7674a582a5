export * from './connection.ts';
export * from './embedded/server.ts';
export type { FollowStatement } from './followed-pool.ts';
export * from './migrate.ts';
export * from './outage.ts';
export * from './relations.ts';
export * as tables from './tables/index.ts';
export type * from './tables/index.ts';
