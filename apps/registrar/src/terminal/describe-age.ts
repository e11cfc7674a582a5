const UNITS = [
  { word: 'd', ms: 86_400_000 },
  { word: 'h', ms: 3_600_000 },
  { word: 'min', ms: 60_000 },
  { word: 's', ms: 1000 },
] as const;

/** How long ago a time was, in its largest unit: "12 s", "3 min", "5 d"; empty for no time. */
export function describeAge(time: string | null, nowMs: number): string {
  if (time === null) return '';
  // The gateway's clock may be a little ahead of ours.
  const ageMs = Math.max(0, nowMs - Date.parse(time));
  const unit = UNITS.find(({ ms }) => ageMs >= ms) ?? UNITS[3];
  return `${Math.floor(ageMs / unit.ms)} ${unit.word}`;
}
