import type { ProgramType } from '@dart/client/portal';

export const TYPE_WORDS: Readonly<Record<ProgramType, string>> = {
  PROGRAM: 'program',
  GROUP: 'group',
  EVENTLISTENER: 'event listener',
  FCGI_PROGRAM: 'FastCGI program',
};
