export * from './eventually.ts';
export * from './graphql.ts';
export * from './random.ts';
export * from './size.ts';
export * from './sse.ts';
export * from './temporary-folder.ts';
export * from './test-agent.ts';
export * from './test-database.ts';
