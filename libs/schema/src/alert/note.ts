import { InvalidInputError } from '../errors/errors.ts';

const MOST_CHARACTERS = 500;

/** What a person says about an alert: nothing, or 1 to 500 characters. @throws InvalidInputError */
export function readNote(note: string | null | undefined): string | null {
  const text = note?.trim() ?? '';
  if (text === '') return null;
  if (text.length <= MOST_CHARACTERS) return text;
  throw new InvalidInputError('No alert was changed.', 'Shorten the note.', [
    {
      entry: null,
      name: null,
      field: 'note',
      rule: 'note',
      message: `has ${text.length} characters; write at most ${MOST_CHARACTERS}`,
    },
  ]);
}
