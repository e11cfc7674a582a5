const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const;

/** "12.3 MB": thousands, with one digit after the point where there is one. */
export function formatBytes(bytes: string | number): string {
  let value = Number(bytes);
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${UNITS[unit] ?? ''}`;
}
