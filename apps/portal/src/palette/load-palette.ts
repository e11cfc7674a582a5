import type { PaletteDialog } from './palette-dialog.tsx';

export type Palette = typeof PaletteDialog;

let loaded: Palette | undefined;

/** Gives the palette, at once when it has been loaded; what is typed until then is kept for it. */
export function loadPalette(then: (palette: Palette, typed: string) => void): void {
  if (loaded !== undefined) {
    then(loaded, '');
    return;
  }
  let typed = '';
  const keep = (event: KeyboardEvent): void => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    typed += event.key;
  };
  document.addEventListener('keydown', keep, { capture: true });
  void import('./palette-dialog.tsx')
    .then(({ PaletteDialog }) => {
      loaded = PaletteDialog;
      then(loaded, typed);
    })
    .finally(() => {
      document.removeEventListener('keydown', keep, { capture: true });
    });
}
