export * from './define.ts';
export * from './definition.ts';
export * from './fires.ts';
export * from './jitter.ts';
export * from './parse.ts';
export { checkExpression } from './expression.ts';
export { formatWallTime, wallTimeOf } from './wall-time.ts';
