import type { ChangeNoun, Database } from '@dart/database';
import { GraphQLError } from 'graphql';
import { NotFoundError } from '../errors/errors.ts';
import { findHost, findProgram } from '../lookup/find.ts';

/** Which rows of a noun a view has: all, or those of one host, one program or one id. */
export interface ViewFilter {
  readonly hostId?: string;
  readonly programId?: string;
  readonly id?: string;
}

/** A live view as the hub knows it; two subscribers with the same key see the same events. */
export interface View {
  /** Made of the noun and the filter, the same on every gateway. */
  readonly key: string;
  readonly noun: ChangeNoun;
  readonly filter: ViewFilter;
}

export interface ViewRequest {
  readonly noun: ChangeNoun;
  readonly host?: string | null | undefined;
  readonly program?: string | null | undefined;
  readonly environment?: string | null | undefined;
  readonly id?: string | null | undefined;
}

/** The nouns whose rows belong to a host, and those that belong to a program. */
const WITHOUT_HOST: readonly ChangeNoun[] = ['program', 'operation'];
const WITHOUT_PROGRAM: readonly ChangeNoun[] = ['host', 'command', 'operation'];

function refuse(message: string): never {
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** Turns names into ids and gives the view its key. */
export async function resolveView(db: Database, request: ViewRequest): Promise<View> {
  const { noun, host, program, environment, id } = request;
  if (host != null && WITHOUT_HOST.includes(noun)) refuse(`A view of ${noun}s has no host; leave it out.`);
  if (program != null && WITHOUT_PROGRAM.includes(noun))
    refuse(`A view of ${noun}s has no program; leave it out.`);
  try {
    const hostId = host == null ? undefined : (await findHost(db, host)).id;
    const programId =
      program == null ? undefined : (await findProgram(db, program, environment ?? 'production')).id;
    const filter: ViewFilter = {
      ...(hostId !== undefined && { hostId }),
      ...(programId !== undefined && { programId }),
      ...(id != null && { id }),
    };
    const parts = new URLSearchParams(filter as Record<string, string>).toString();
    return { key: parts === '' ? noun : `${noun}?${parts}`, noun, filter };
  } catch (error) {
    if (error instanceof NotFoundError) refuse(`${error.message} ${error.nextStep}`);
    throw error;
  }
}
