import { defineSchedule, parseSchedule } from '@dart/supervisor/schedule';
import { builder } from '../builder.ts';
import { InvalidInputError } from '../errors/errors.ts';
import { refusals } from '../refusals.ts';
import { ScheduleInput } from './inputs.ts';
import { previewOf, SchedulePreviewType } from './preview.ts';

builder.queryField('schedulePreview', (t) =>
  t.field({
    type: SchedulePreviewType,
    description: 'What a schedule would do if it were registered as it is given; nothing is stored.',
    authScopes: { viewer: true },
    errors: refusals('SchedulePreview', [InvalidInputError]),
    args: {
      schedule: t.arg({ type: ScheduleInput, required: true, description: 'The schedule.' }),
      count: t.arg.int({ required: true, defaultValue: 5, description: 'How many fires; at most 100.' }),
      after: t.arg({ type: 'DateTime', description: 'From when on; now unless told.' }),
    },
    resolve: (_root, { schedule, count, after }) => {
      const { definition, faults } = defineSchedule(schedule);
      if (faults.length === 0) return previewOf(parseSchedule(definition), count, after ?? new Date());
      const issues = faults.map(({ field, message, nextStep }) => ({
        entry: null,
        name: null,
        field,
        rule: 'schedule',
        message: `${message}; ${nextStep}`,
      }));
      const what = `The schedule has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.`;
      throw new InvalidInputError(what, 'Mend what is named and ask again.', issues);
    },
  }),
);
