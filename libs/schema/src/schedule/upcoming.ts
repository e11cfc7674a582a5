import type { Database } from '@dart/database';
import { jitterOf, type ScheduleDefinition } from '@dart/supervisor/schedule';
import { describeSchedule, previewFires, type FirePreview } from '@dart/supervisor/schedule-preview';
import { parseStored } from './parsed.ts';

/** A coming fire of a stored schedule. */
export interface UpcomingFire {
  readonly program: string;
  readonly environment: string;
  readonly schedule: string;
  readonly zone: string;
  readonly once: boolean;
  readonly words: string;
  readonly pauseReason: string | null;
  readonly fire: FirePreview;
  /** Names of the hosts on which it would start; of a schedule for the fleet, on one of them. */
  readonly hosts: readonly string[];
  readonly startsAt: Date;
  readonly latestStartAt: Date;
}

/** What runs next on the hosts that a program is assigned to, soonest first. */
export async function findUpcoming(
  db: Database,
  { program, environment }: { program?: string | null | undefined; environment?: string | null | undefined },
  count: number,
  now: Date,
): Promise<UpcomingFire[]> {
  const programs = await db.query.programs.findMany({
    columns: { id: true, name: true, environment: true, pauseReason: true },
    where: {
      deletedAt: { isNull: true },
      schedules: true,
      ...(program != null && { name: program }),
      ...(environment != null && { environment }),
    },
    with: {
      schedules: { orderBy: { position: 'asc' } },
      assignments: {
        columns: { hostId: true },
        where: { enabled: true, host: { deletedAt: { isNull: true } } },
        with: { host: { columns: { name: true } } },
      },
    },
  });
  const list = (found: (typeof programs)[number], definition: ScheduleDefinition, most: number) =>
    previewOf(definition, most, now).map((fire): UpcomingFire => {
      const { id, name, environment, pauseReason, assignments } = found;
      const delays = assignments.map(({ hostId }) => jitterOf(definition, id, hostId)(fire.atMs));
      return {
        ...{ program: name, environment, pauseReason, fire },
        ...{ schedule: definition.name, zone: definition.zone, once: definition.once },
        words: describeSchedule(definition),
        hosts: assignments.map(({ host }) => host.name).sort(),
        startsAt: new Date(fire.atMs + Math.min(...delays)),
        latestStartAt: new Date(fire.atMs + Math.max(...delays)),
      };
    });
  const schedules = programs
    .filter(({ assignments }) => assignments.length > 0)
    .flatMap((found) => found.schedules.map((definition) => ({ found, definition })));
  // Only the schedules that come first by their first fire can have one among those asked for.
  const firsts = schedules.flatMap((one) => {
    const [first] = list(one.found, one.definition, 1);
    return first === undefined ? [] : [{ ...one, first }];
  });
  return firsts
    .sort((a, b) => a.first.startsAt.getTime() - b.first.startsAt.getTime())
    .slice(0, count)
    .flatMap(({ found, definition }) => list(found, definition, count))
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
    .slice(0, count);
}

function previewOf(definition: ScheduleDefinition, count: number, now: Date): FirePreview[] {
  const schedule = parseStored(definition);
  try {
    return schedule === undefined ? [] : previewFires(schedule, now.getTime(), count);
  } catch {
    // One that cannot be computed stops no other.
    return [];
  }
}
