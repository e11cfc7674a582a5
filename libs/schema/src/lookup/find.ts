import type { Database } from '@dart/database';
import { NotFoundError } from '../errors/errors.ts';

/** The live host of this name. @throws NotFoundError */
export async function findHost(db: Database, name: string) {
  const host = await db.query.hosts.findFirst({
    where: { name, deletedAt: { isNull: true } },
    with: { liveness: true },
  });
  if (!host) throw new NotFoundError(`There is no host ${name}.`, 'List the hosts: dart hosts');
  return host;
}

/** The live program of this name and environment. @throws NotFoundError */
export async function findProgram(db: Database, name: string, environment: string) {
  const program = await db.query.programs.findFirst({
    where: { name, environment, deletedAt: { isNull: true } },
  });
  if (!program) {
    throw new NotFoundError(
      `There is no program ${name} in environment ${environment}.`,
      'List the programs (dart processes), or register it (dart register FILE).',
    );
  }
  return program;
}
