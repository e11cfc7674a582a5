/** What keys do besides leading to pages. */
export const KEYS: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['Ctrl K'], does: 'The command palette (on a Mac Cmd K): do or find anything by its name' },
  { keys: ['/'], does: 'Jump into the search of the page; Esc empties it' },
  { keys: ['j', 'k'], does: 'In a list: to the next or previous row, as the arrow keys do' },
  { keys: ['x', 'X'], does: 'In a list: select the row, or all rows from the last one to it' },
  { keys: ['Enter'], does: 'On the name of a row: open it' },
  { keys: ['Esc'], does: 'Keep what was asked to be stopped; close what is open' },
  { keys: ['z'], does: 'Undo what was just done, as the notice in the corner offers it' },
  { keys: ['f', 'End'], does: 'In a log: follow it' },
  { keys: ['Home', 'PageUp', 'PageDown'], does: 'In a log: scroll, and stop following' },
  { keys: ['j', 'k'], does: 'In a log: select the next or previous line' },
  { keys: ['y', 'c'], does: 'In a log: copy the link to the selected line, or the line' },
  { keys: ['n', 'N'], does: 'In a log: to the next or previous match of a search' },
  { keys: ['w', 'e'], does: 'In a log: wrap lines; switch between standard output and error' },
  { keys: ['?'], does: 'This page' },
];
