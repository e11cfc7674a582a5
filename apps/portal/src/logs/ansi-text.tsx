import { clsx } from 'clsx';
import { Fragment } from 'react';
import { parseAnsi, type Hue, type Span } from './parse-ansi.ts';

const COLOUR: Readonly<Record<Hue, string>> = {
  black: 'text-ansi-black',
  red: 'text-ansi-red',
  green: 'text-ansi-green',
  yellow: 'text-ansi-yellow',
  blue: 'text-ansi-blue',
  magenta: 'text-ansi-magenta',
  cyan: 'text-ansi-cyan',
  white: 'text-ansi-white',
};
/** Faint enough that text of any colour can be read on it. */
const BACKGROUND: Readonly<Record<Hue, string>> = {
  black: 'bg-ansi-black/10',
  red: 'bg-ansi-red/10',
  green: 'bg-ansi-green/10',
  yellow: 'bg-ansi-yellow/10',
  blue: 'bg-ansi-blue/10',
  magenta: 'bg-ansi-magenta/10',
  cyan: 'bg-ansi-cyan/10',
  white: 'bg-ansi-white/10',
};

/** A line with the colours that it was written with, as React's elements: never as HTML. */
export function AnsiText({ line }: { line: string }) {
  const spans = parseAnsi(line);
  return spans.map((span, index) => {
    const look = describe(span);
    return look === '' ? (
      <Fragment key={index}>{span.text}</Fragment>
    ) : (
      <span key={index} className={look}>
        {span.text}
      </span>
    );
  });
}

/** Dim is not made fainter: it could not be read any more. */
function describe({ colour, background, bold, dim, italic, underline, strike }: Span): string {
  return clsx(
    colour !== undefined && COLOUR[colour],
    colour === undefined && dim && 'text-muted',
    background !== undefined && [BACKGROUND[background], 'rounded-[2px]'],
    bold && 'font-semibold',
    italic && 'italic',
    underline && 'underline',
    strike && 'line-through',
  );
}
