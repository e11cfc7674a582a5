/** A moment to the minute, in UTC as cron expressions are: `2026-01-31 12:00 UTC`. */
export function describeTime(time: string): string {
  return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
