import { InvalidArgumentError } from 'commander';

/** For options that may be given more than once, or once with commas. */
export function collectWords(value: string, known: readonly string[] | undefined): string[] {
  return [...(known ?? []), ...value.split(',').filter((word) => word !== '')];
}

/** States in any case, given more than once or with commas; other words are wrong use that names the allowed ones. */
export function collectStates<State extends string>(allowed: readonly State[]) {
  return (value: string, known: readonly State[] | undefined): State[] => {
    const states = collectWords(value, []).map((word) => {
      const state = allowed.find((name) => name === word.toUpperCase());
      if (state === undefined)
        throw new InvalidArgumentError(`Allowed: ${allowed.join(', ').toLowerCase()}.`);
      return state;
    });
    return [...(known ?? []), ...states];
  };
}

/** `key=value`, as often as wanted. */
export function collectLabels(
  value: string,
  known: readonly { key: string; value: string }[] | undefined,
): { key: string; value: string }[] {
  const at = value.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('Write a label as key=value.');
  return [...(known ?? []), { key: value.slice(0, at), value: value.slice(at + 1) }];
}

/** The most that an Int of GraphQL takes. */
const MOST = 2 ** 31 - 1;

/** A number of things, at least one. */
export function parseCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > MOST) {
    throw new InvalidArgumentError(`Write a whole number from 1 to ${MOST}.`);
  }
  return count;
}
