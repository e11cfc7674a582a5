import { describe, expect, it } from 'vitest';
import { NEW_SCHEDULE } from '../schedules/schedule-draft.ts';
import { EMPTY_DRAFT, readDraft, toHostChoice, toProgramInput, type Draft } from './draft.ts';

const DRAFT: Draft = {
  ...EMPTY_DRAFT,
  ...{ name: ' pay ', body: 'command = /bin/cat\n', search: 'web', labels: ['role=web', 'note=a=b'] },
  schedule: { ...NEW_SCHEDULE, cron: '@daily' },
};

describe('a draft', () => {
  it('comes back from where it was kept as it was', () => {
    expect(readDraft(JSON.stringify(DRAFT))).toEqual(DRAFT);
  });

  it('that was kept by another version, or is nothing of ours, never breaks the page', () => {
    expect(readDraft(null)).toEqual(EMPTY_DRAFT);
    expect(readDraft('{')).toEqual(EMPTY_DRAFT);
    expect(readDraft('[1]')).toEqual(EMPTY_DRAFT);
    const strange = { name: 7, hosts: 'web1', labels: ['role=web'], schedule: { cron: 3, zone: 'UTC' } };
    expect(readDraft(JSON.stringify(strange))).toEqual({
      ...EMPTY_DRAFT,
      ...{ labels: ['role=web'], schedule: NEW_SCHEDULE },
    });
  });

  it('means all that match its filter, the hosts that it names, or none', () => {
    const filter = {
      ...{ search: 'web', environment: null },
      labels: [
        { key: 'role', value: 'web' },
        { key: 'note', value: 'a=b' },
      ],
    };
    expect(toHostChoice({ ...DRAFT, where: 'all' })).toEqual({ filter });
    expect(toHostChoice({ ...DRAFT, where: 'named', hosts: ['web1'] })).toEqual({ hosts: ['web1'] });
    expect(toHostChoice({ ...DRAFT, hosts: ['web1'] })).toEqual({ hosts: [] });
    expect(toProgramInput(DRAFT)).toMatchObject({ name: 'pay', schedules: [{ cron: '@daily' }] });
  });
});
