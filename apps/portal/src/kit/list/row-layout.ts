/** Below 768 px a row is a card: the title, in its corner what matters most, and a line for each of the rest. */
export const TABLE_ROW =
  'border-t border-line first:border-t-0 hover:bg-raised/50 max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-3 max-md:gap-y-1 max-md:px-3 max-md:py-2.5';

export const ROW_CELL = 'h-9 px-3 py-1 text-left font-normal max-md:block max-md:h-auto max-md:p-0';

export const CARD = {
  title: 'max-md:col-start-1 max-md:row-start-1 max-md:self-center',
  corner: 'max-md:col-start-2 max-md:row-start-1 max-md:self-center',
  line: 'max-md:col-span-2 max-md:empty:hidden',
  /** A line of its own without the head. */
  wide: 'max-md:col-span-2 max-md:empty:hidden',
  none: 'max-md:hidden',
} as const;
