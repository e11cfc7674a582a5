import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import './scalars.ts';
import './errors/types.ts';
import './host/queries.ts';
import './host/mutations.ts';
import './process/queries.ts';
import './program/queries.ts';
import './program/mutations.ts';
import './new-program/queries.ts';
import './new-program/mutations.ts';
import './schedule/queries.ts';
import './schedule/upcoming-query.ts';
import './schedule/mutations.ts';
import './assignment/queries.ts';
import './assignment/mutations.ts';
import './selector/mutations.ts';
import './pending-change/types.ts';
import './pending-change/queries.ts';
import './pending-change/mutations.ts';
import './command/queries.ts';
import './command/mutations.ts';
import './operation/queries.ts';
import './operation/mutations.ts';
import './maintenance/queries.ts';
import './maintenance/mutations.ts';
import './transition/queries.ts';
import './run/queries.ts';
import './alert/queries.ts';
import './alert/mutations.ts';
import './route/queries.ts';
import './route/mutations.ts';
import './delivery/queries.ts';
import './delivery/mutations.ts';
import './event/queries.ts';
import './past/queries.ts';
import './statistics/queries.ts';
import './history/types.ts';
import './history/queries.ts';
import './identity/types.ts';
import './identity/mutations.ts';
import './agent/enrolment-mutations.ts';
import './agent/mutations.ts';
import './agent/desired-state.ts';
import './agent/subscription.ts';
import './live/subscription.ts';
import './log/operations.ts';
import { builder } from './builder.ts';
import { describeRelay } from './describe-relay.ts';

/** Makes the executable schema. */
export function createSchema(): GraphQLSchema {
  return describeRelay(builder.toSchema());
}

/** The schema as it is committed in `schema.graphql`: sorted, so that a difference is a change. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(createSchema()))}\n`;
}
