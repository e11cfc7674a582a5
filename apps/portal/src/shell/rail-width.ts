/** Remembers how wide the list of pages is; read by the server, so that nothing jumps. */
export const RAIL_COOKIE = 'dart-rail';

export type RailWidth = 'wide' | 'narrow';

export const parseRailWidth = (value: string | undefined): RailWidth =>
  value === 'narrow' ? 'narrow' : 'wide';
