/** What keys do besides leading to pages. */
export const KEYS: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['/'], does: 'Jump into the search of the page; Esc empties it' },
  { keys: ['j', 'k'], does: 'In a list: to the next or previous row, as the arrow keys do' },
  { keys: ['Enter'], does: 'On the name of a row: open it' },
  { keys: ['Esc'], does: 'Keep what was asked to be stopped; close what is open' },
  { keys: ['?'], does: 'This page' },
];
