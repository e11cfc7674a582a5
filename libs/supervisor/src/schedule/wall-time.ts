/**
 * Wall times are written as the instant in UTC that shows the same digits; so arithmetic on them is plain. All in
 * milliseconds.
 */
const DAY_MS = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** What a clock in the zone shows at an instant. */
export function wallTimeOf(instantMs: number, zone: string): number {
  if (zone === 'UTC') return instantMs;
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  const parts: Partial<Record<string, string>> = {};
  for (const { type, value } of format.formatToParts(instantMs)) parts[type] = value;
  const read = (type: string): number => Number(parts[type]);
  const seconds = Date.UTC(
    read('year'),
    read('month') - 1,
    read('day'),
    read('hour'),
    read('minute'),
    read('second'),
  );
  return seconds + (((instantMs % 1000) + 1000) % 1000);
}

/** How far the zone's clocks are ahead of UTC at an instant. */
export function offsetAt(instantMs: number, zone: string): number {
  return wallTimeOf(instantMs, zone) - instantMs;
}

/** The instant at which a clock in the zone shows a wall time: the first in an overlap, the end of the gap in a gap. */
export function instantOfWallTime(wallMs: number, zone: string): number {
  if (zone === 'UTC') return wallMs;
  const before = offsetAt(wallMs - DAY_MS, zone);
  const after = offsetAt(wallMs + DAY_MS, zone);
  const candidates = [wallMs - before, wallMs - after].sort((left, right) => left - right);
  const exact = candidates.find((instant) => wallTimeOf(instant, zone) === wallMs);
  if (exact !== undefined) return exact;
  let [low, high] = [wallMs - DAY_MS, wallMs + DAY_MS];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle, zone) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** The date that a wall time shows: `2026-12-24`. */
export function dateOf(wallMs: number): string {
  return new Date(wallMs).toISOString().slice(0, 10);
}

/** The wall time in words: `2026-12-24 18:00:00`. */
export function formatWallTime(wallMs: number): string {
  return new Date(wallMs).toISOString().slice(0, 19).replace('T', ' ');
}

/** The instant at which a date begins in the zone, so many days later. */
export function startOfDate(date: string, zone: string, daysLater = 0): number {
  return instantOfWallTime(Date.parse(`${date}T00:00:00Z`) + daysLater * DAY_MS, zone);
}
