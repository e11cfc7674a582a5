import { nearestWord } from '../nearest.ts';
import type { ScheduleFault } from './definition.ts';

/** What is wrong with the name of a time zone, or undefined. */
export function zoneFault(zone: string): ScheduleFault | undefined {
  // Intl takes "+02:00" too, which knows no daylight saving.
  const isName = /^[A-Za-z]/.test(zone);
  try {
    if (isName) new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    return describe(zone);
  }
  return isName ? undefined : describe(zone);
}

function describe(zone: string): ScheduleFault {
  const nearest = nearestWord(zone, Intl.supportedValuesOf('timeZone'));
  return {
    field: 'zone',
    message: `"${zone}" is no time zone that is known here`,
    nextStep:
      nearest === undefined
        ? 'write a name of the IANA list, e.g. Europe/Berlin or UTC'
        : `did you mean ${nearest}?`,
  };
}
