import type { Database } from '@dart/database';
import { nearestWord, readMembers } from '@dart/supervisor';
import type { InputIssue } from '../errors/errors.ts';
import type { CheckedProgram } from './check.ts';

/**
 * What is probably not meant of the groups of a registration: a member that is not registered, or that supervisord
 * would not take. A warning only, since a member may be registered later; each host leaves out what it has not.
 */
export async function findMemberIssues(
  tx: Database,
  programs: readonly CheckedProgram[],
): Promise<InputIssue[]> {
  const issues: InputIssue[] = [];
  for (const [index, { name, environment, type, configuration }] of programs.entries()) {
    if (type !== 'GROUP') continue;
    const warn = (message: string): void => {
      issues.push({ entry: index + 1, name, field: 'supervisor', rule: 'member', message });
    };
    const members = readMembers(configuration);
    const found = await tx.query.programs.findMany({
      columns: { name: true, type: true },
      where: { environment, name: { in: members }, deletedAt: { isNull: true } },
    });
    const types = new Map(found.map((program) => [program.name, program.type]));
    const missing = members.filter((member) => !types.has(member));
    const known = missing.length === 0 ? [] : await readNames(tx, environment, name);
    for (const member of missing) {
      const near = nearestWord(member, known);
      const nextStep = near === undefined ? 'register it' : `did you mean ${near}?`;
      warn(`programs names ${member}, which is not registered in ${environment}; ${nextStep}`);
    }
    for (const [member, memberType] of types) {
      if (memberType === 'FCGI_PROGRAM')
        warn(`programs names ${member}: in a group supervisord gives a fcgi-program no socket`);
      else if (memberType !== 'PROGRAM')
        warn(`programs names ${member}, which is no program; supervisord groups only programs`);
    }
  }
  return issues;
}

async function readNames(tx: Database, environment: string, group: string): Promise<string[]> {
  const rows = await tx.query.programs.findMany({
    columns: { name: true },
    where: { environment, name: { ne: group }, deletedAt: { isNull: true } },
    orderBy: { name: 'asc' },
  });
  return rows.map(({ name }) => name);
}
