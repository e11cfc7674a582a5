import { containing } from '../process/filter.ts';
import type { ProgramFilterInput, ProgramSortEnum } from './inputs.ts';

export type ProgramFilter = typeof ProgramFilterInput.$inferInput;
type ProgramSort = typeof ProgramSortEnum.$inferType;

/** The filter as a condition of Drizzle's relational queries; deleted programs never match. */
export function programWhere(filter: ProgramFilter | null | undefined) {
  const { search, environment, type, scheduled } = filter ?? {};
  return {
    deletedAt: { isNull: true as const },
    ...(search != null && { name: containing(search) }),
    ...(environment != null && { environment }),
    ...(type && { type }),
    ...(scheduled != null && { schedules: scheduled }),
  };
}

/** The order of a list of programs; its last column makes it total. */
export function programOrder(sort: ProgramSort | null | undefined, descending: boolean | null | undefined) {
  const direction = descending ? ('desc' as const) : ('asc' as const);
  switch (sort ?? 'NAME') {
    case 'NAME':
      return { name: direction, environment: direction, id: direction };
    case 'ENVIRONMENT':
      return { environment: direction, name: direction, id: direction };
    case 'UPDATED_AT':
      return { updatedAt: direction, id: direction };
  }
}
