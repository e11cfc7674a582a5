const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long something has lasted, in one or two units: "8 s", "4 m", "2 h 13 m", "3 d 4 h". */
export function formatDuration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < MINUTE) return `${seconds} s`;
  if (seconds < HOUR) return `${Math.floor(seconds / MINUTE)} m`;
  if (seconds < DAY) return join(seconds, HOUR, 'h', MINUTE, 'm');
  if (seconds < 100 * DAY) return join(seconds, DAY, 'd', HOUR, 'h');
  return `${Math.floor(seconds / DAY)} d`;
}

function join(seconds: number, big: number, bigUnit: string, small: number, smallUnit: string): string {
  const rest = Math.floor((seconds % big) / small);
  const head = `${Math.floor(seconds / big)} ${bigUnit}`;
  return rest === 0 ? head : `${head} ${rest} ${smallUnit}`;
}

/** How long a run took, where tenths matter: "0.4 s", "12.3 s", then as formatDuration. */
export function formatElapsed(ms: number): string {
  return ms < MINUTE * 1000 ? `${(Math.max(0, ms) / 1000).toFixed(1)} s` : formatDuration(ms);
}

/** "2026-11-22 14:03:09 UTC": for tooltips, the same for everybody who looks. */
export function formatInstant(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
}
