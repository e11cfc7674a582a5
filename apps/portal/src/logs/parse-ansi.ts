import anser from 'anser';

/** The eight colours of terminals, by the names of their tokens in globals.css. */
const HUES = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'] as const;
export type Hue = (typeof HUES)[number];

/** A part of a line that looks the same throughout. */
export interface Span {
  readonly text: string;
  readonly colour: Hue | undefined;
  readonly background: Hue | undefined;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
}

/** Titles of windows and links (OSC), which anser leaves in, and what else a terminal would not show. */
const COMMANDS = /\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b[()][A-Z0-9]|\u001b[=>78cM]/gu; // eslint-disable-line no-control-regex -- these are the very characters that have to go
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/gu; // eslint-disable-line no-control-regex -- control characters are what it looks for

/**
 * The spans of a line with terminal codes. Colours of 256 and of 16 million become the nearest of the eight: only for
 * those it is known that they can be read on light and on dark.
 */
export function parseAnsi(line: string): readonly Span[] {
  // What was written before a carriage return has been written over: progress bars.
  const shown = line.slice(line.lastIndexOf('\r', line.length - 2) + 1);
  if (!shown.includes('\u001b')) return [plain(shown)];
  return anser
    .ansiToJson(shown.replaceAll(COMMANDS, ''), { json: true, remove_empty: true, use_classes: true })
    .map(({ content, fg, bg, fg_truecolor, bg_truecolor, decorations }) => {
      const has = (name: (typeof decorations)[number]): boolean => decorations.includes(name);
      const [colour, background] = [toHue(fg, fg_truecolor), toHue(bg, bg_truecolor)];
      return {
        ...plain(content),
        colour: has('reverse') ? background : colour,
        background: has('reverse') ? (colour ?? 'white') : background,
        bold: has('bold'),
        dim: has('dim'),
        italic: has('italic'),
        underline: has('underline'),
        strike: has('strikethrough'),
      };
    });
}

/** The line without any code, for copying. */
export function stripAnsi(line: string): string {
  return parseAnsi(line)
    .map(({ text }) => text)
    .join('');
}

function plain(text: string): Span {
  return {
    text: text.replaceAll(CONTROLS, ''),
    colour: undefined,
    background: undefined,
    bold: false,
    dim: false,
    italic: false,
    underline: false,
    strike: false,
  };
}

/** `ansi-red`, `ansi-bright-red`, `ansi-palette-203`, or `ansi-truecolor` with "255, 0, 0". */
function toHue(name: string | null, truecolor: string | null): Hue | undefined {
  if (name === null || name === '') return undefined;
  const hue = HUES.find((known) => name.endsWith(`-${known}`));
  if (hue !== undefined) return hue;
  const palette = /palette-(\d+)/u.exec(name)?.[1];
  const [red = 0, green = 0, blue = 0] =
    palette === undefined ? (truecolor ?? '').split(',').map(Number) : readPalette(Number(palette));
  return nearest(red, green, blue);
}

/** Of xterm's 256 colours those from 16 on: a cube of six steps, then 24 greys. */
function readPalette(index: number): readonly [number, number, number] {
  if (index >= 232) {
    const grey = 8 + (index - 232) * 10;
    return [grey, grey, grey];
  }
  const cube = Math.max(0, index - 16);
  const step = (at: number): number => (at === 0 ? 0 : 55 + at * 40);
  return [step(Math.floor(cube / 36)), step(Math.floor(cube / 6) % 6), step(cube % 6)];
}

function nearest(red: number, green: number, blue: number): Hue {
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  if (most - least < 48) return most < 128 ? 'black' : 'white';
  const isStrong = (value: number): boolean => value > (most + least) / 2;
  const bits = (isStrong(red) ? 1 : 0) + (isStrong(green) ? 2 : 0) + (isStrong(blue) ? 4 : 0);
  return HUES[bits] ?? 'white';
}
