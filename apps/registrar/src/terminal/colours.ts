import picocolors from 'picocolors';

/** The few colours there are, by meaning. Each is an identity when colours are off. */
export interface Colours {
  readonly good: (text: string) => string;
  readonly busy: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly strong: (text: string) => string;
}

/** Colours of the terminal's own palette, so that they fit light and dark ones. */
export function createColours(enabled: boolean): Colours {
  const { green, yellow, red, dim, bold } = picocolors.createColors(enabled);
  return { good: green, busy: yellow, bad: red, faint: dim, strong: bold };
}
