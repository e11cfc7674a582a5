import type { HostChoice, HostFilter, ProgramInput } from '@dart/client/portal';
import { NEW_SCHEDULE, toScheduleInput, type ScheduleDraft } from '../schedules/schedule-draft.ts';

export const PROGRAM_KINDS = ['program', 'eventlistener', 'fcgi-program'] as const;

/** A program while a person writes it. The body is the text of its section; the form only changes that. */
export interface Draft {
  readonly name: string;
  readonly environment: string;
  readonly type: (typeof PROGRAM_KINDS)[number];
  readonly body: string;
  /** How the body is shown. */
  readonly view: 'form' | 'ini';
  readonly schedule: ScheduleDraft | null;
  /** Which hosts are shown. */
  readonly search: string;
  readonly hostEnvironment: string | null;
  readonly labels: readonly string[];
  /** All that match the filter at the moment of creation, those that are named, or none. */
  readonly where: 'none' | 'all' | 'named';
  readonly hosts: readonly string[];
  /** Hosts that are acted on at the same time. */
  readonly batchSize: string;
}

export const EMPTY_DRAFT: Draft = {
  name: '',
  environment: 'production',
  type: 'program',
  body: '',
  view: 'form',
  schedule: null,
  search: '',
  hostEnvironment: null,
  labels: [],
  where: 'none',
  hosts: [],
  batchSize: '50',
};

/** Which hosts are shown, and which are meant by "all". */
export function toFilter({ search, hostEnvironment, labels }: Draft): HostFilter {
  return {
    search: search === '' ? null : search,
    environment: hostEnvironment,
    labels: labels.length === 0 ? null : labels.map(readLabel),
  };
}

/** `key=value`; a value may have `=` in it, a key may not. */
function readLabel(text: string): { key: string; value: string } {
  const [key = '', ...rest] = text.split('=');
  return { key, value: rest.join('=') };
}

export function toHostChoice(draft: Draft): HostChoice {
  if (draft.where === 'all') return { filter: toFilter(draft) };
  return { hosts: draft.where === 'named' ? [...draft.hosts] : [] };
}

export function toProgramInput({ name, environment, type, body, schedule }: Draft): ProgramInput {
  return {
    name: name.trim(),
    environment: environment.trim(),
    type,
    configuration: body,
    schedules: schedule === null ? [] : [toScheduleInput(schedule)],
  };
}

/** What a program with a schedule wants: supervisord neither starts it by itself nor calls a quick success a failure. */
export const SCHEDULED_KEYS = { autostart: 'false', autorestart: 'false', startsecs: '0' } as const;

/** A draft that was kept, as far as it can be read; what is missing or of another kind takes its default. */
export function readDraft(text: string | null): Draft {
  const kept: unknown = text === null ? undefined : parseJson(text);
  if (!isRecord(kept)) return EMPTY_DRAFT;
  const merged = withDefaults(EMPTY_DRAFT, kept);
  return {
    ...merged,
    schedule: isRecord(kept['schedule']) ? withDefaults(NEW_SCHEDULE, kept['schedule']) : null,
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function withDefaults<Shape extends object>(defaults: Shape, kept: Record<string, unknown>): Shape {
  const entries = Object.entries(defaults).map(([key, value]: [string, unknown]) => {
    const found = kept[key];
    const isSame =
      value === null
        ? found === null || typeof found === 'string'
        : typeof found === typeof value && Array.isArray(found) === Array.isArray(value);
    return [key, isSame ? found : value];
  });
  return Object.fromEntries(entries) as Shape;
}
