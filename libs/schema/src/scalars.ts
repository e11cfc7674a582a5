import { GraphQLError } from 'graphql';
import { builder } from './builder.ts';

/** RFC 3339 with a zone: a time without one could be any of twenty-four. */
const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

builder.scalarType('DateTime', {
  description: 'An instant in RFC 3339, in UTC with milliseconds: `2026-11-22T08:15:30.123Z`.',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    const instant = typeof value === 'string' && RFC_3339.test(value) ? new Date(value) : undefined;
    if (!instant || Number.isNaN(instant.getTime())) {
      throw new GraphQLError(
        'DateTime must be an RFC 3339 instant with a zone, e.g. "2026-11-22T08:15:30.123Z".',
      );
    }
    return instant;
  },
});

builder.scalarType('BigInt', {
  description: 'A whole number up to 2^53 as a string of digits, since GraphQL’s Int ends at 2^31.',
  serialize: (value) => String(value),
  parseValue: (value) => {
    const number = typeof value === 'string' && /^-?\d{1,16}$/.test(value) ? Number(value) : value;
    if (!Number.isSafeInteger(number)) {
      throw new GraphQLError('BigInt must be a whole number up to 2^53, as a string of digits.');
    }
    return number as number;
  },
});

builder.scalarType('JSON', {
  description: 'Any JSON value.',
  serialize: (value) => value,
});
