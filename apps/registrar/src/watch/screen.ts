import type { Terminal } from '../terminal/terminal.ts';

export interface Screen {
  /** Draws soon; many calls at once are one drawing. */
  readonly refresh: () => void;
  readonly close: () => void;
}

/** Fast enough to look immediate, slow enough for a storm of changes, in milliseconds. */
const REDRAW_MS = 100;
/** Ages ("12 s") grow even when nothing changes, in milliseconds. */
const AGE_MS = 1000;

/** Draws a text over its last drawing; where nobody looks, one drawing follows the other. */
export function createScreen(terminal: Terminal, render: () => string): Screen {
  const { isInteractive } = terminal;
  let timer: NodeJS.Timeout | undefined;
  const draw = (): void => {
    clearTimeout(timer);
    timer = isInteractive ? setTimeout(draw, AGE_MS) : undefined;
    // Home, the text with the rest of each line cleared, then what is left below: no flicker, as clearing first has.
    const text = isInteractive ? fitLines(render(), terminal.rows?.()) : render();
    terminal.write(isInteractive ? `\u001b[H${text.replaceAll('\n', '\u001b[K\n')}\u001b[J` : `${text}\n`);
  };
  let requested = false;
  return {
    refresh() {
      if (requested) return;
      requested = true;
      clearTimeout(timer);
      timer = setTimeout(() => {
        requested = false;
        draw();
      }, REDRAW_MS);
    },
    close() {
      clearTimeout(timer);
      if (requested) draw();
      clearTimeout(timer);
    },
  };
}

/** The lines that fit: a drawing that scrolls could not be drawn over. */
function fitLines(text: string, rows = Number.POSITIVE_INFINITY): string {
  const lines = text.trimEnd().split('\n');
  // The last line of the screen is where the cursor rests.
  if (lines.length < rows) return text;
  const shown = lines.slice(0, Math.max(1, rows - 2));
  return `${shown.join('\n')}\n… ${lines.length - shown.length} more\n`;
}
