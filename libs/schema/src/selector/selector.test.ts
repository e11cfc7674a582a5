import { beforeEach, describe, expect, it } from 'vitest';
import { assignProgram, unassignProgram } from '../assignment/assign.ts';
import { deleteHost, setHostLabel } from '../host/change.ts';
import { deleteProgram } from '../program/delete.ts';
import { registerPrograms } from '../program/register.ts';
import { useDatabase } from '../testing/use-database.ts';
import { addSelector, removeSelector } from './change.ts';
import { sweepSelectors } from './sweep.ts';

const { context, run } = useDatabase();

const web = (environment = 'production', more: object = {}) =>
  registerPrograms(context, {
    programs: [{ name: 'web', environment, type: 'program', configuration: 'command = /bin/true', ...more }],
  });

beforeEach(async () => {
  await run(`
    TRUNCATE host, program, history CASCADE;
    INSERT INTO host (name, public_key) SELECT 'web' || n, 'key' FROM generate_series(1, 3) n;
    INSERT INTO host_label (host_id, key, source, value)
      SELECT id, 'role', 'AGENT', CASE name WHEN 'web3' THEN 'db' ELSE 'web' END FROM host`);
  await web();
});

const ROLE = { program: 'web', environment: 'production', labels: [{ key: 'role', value: 'web' }] };
const on = (host: string) => ({ program: 'web', environment: 'production', host });

/** `host environment explicit`, by host. */
const assigned = async (): Promise<string[]> =>
  (
    await run(`SELECT h.name || ' ' || p.environment || ' ' || a.explicit AS text FROM assignment a
      JOIN host h ON h.id = a.host_id JOIN program p ON p.id = a.program_id ORDER BY 1`)
  ).map(({ text }) => String(text));

const BY_SELECTOR = ['web1 production false', 'web2 production false'];

const versions = async () =>
  (await run('SELECT desired_version FROM host ORDER BY name')).map((row) => Number(row['desired_version']));

describe('a selector', () => {
  it('assigns a program to each host that has its labels, once, and says so to them and to the history', async () => {
    expect(await addSelector(context, ROLE)).toMatchObject({ assigned: 2, unassigned: 0 });
    expect(await assigned()).toEqual(BY_SELECTOR);
    expect(await versions()).toEqual([1, 1, 0]);
    expect(await addSelector(context, ROLE)).toMatchObject({ assigned: 0 });
    expect(await sweepSelectors(context.db)).toBe(0);
    expect(await versions()).toEqual([1, 1, 0]);
    const history = await run(`SELECT person, operation FROM history WHERE kind = 'assignment'`);
    expect(history).toEqual(Array(2).fill({ person: 'ann', operation: 'assignBySelector' }));
    expect(await run('SELECT DISTINCT created_by FROM assignment')).toEqual([
      { created_by: 'selector role=web' },
    ]);
  });

  it('follows the labels: a person’s wins over the agent’s, and what no longer matches loses the program', async () => {
    await addSelector(context, ROLE);
    await setHostLabel(context, 'web3', 'role', 'web');
    expect(await assigned()).toEqual([...BY_SELECTOR, 'web3 production false']);
    await setHostLabel(context, 'web1', 'role', 'db');
    expect(await assigned()).toEqual(['web2 production false', 'web3 production false']);
    await setHostLabel(context, 'web1', 'role', null);
    expect(await assigned()).toHaveLength(3);
    await run(`DELETE FROM host_label WHERE source = 'AGENT'`);
    expect(await sweepSelectors(context.db)).toBe(2);
    expect(await assigned()).toEqual(['web3 production false']);
  });

  it('leaves an explicit assignment to the person, also when no selector matches any more', async () => {
    await assignProgram(context, on('web1'));
    await addSelector(context, ROLE);
    await assignProgram(context, on('web2'));
    expect(await assigned()).toEqual(['web1 production true', 'web2 production true']);
    expect(await removeSelector(context, ROLE)).toMatchObject({ unassigned: 0 });
    expect(await assigned()).toHaveLength(2);
    await unassignProgram(context, on('web1'));
    expect(await assigned()).toEqual(['web2 production true']);
  });

  it('forbids to take the program from a host that it matches', async () => {
    await addSelector(context, ROLE);
    await expect(unassignProgram(context, on('web1'))).rejects.toThrow('by its labels: role=web');
    expect(await assigned()).toEqual(BY_SELECTOR);
  });

  it('asks for all of its labels, and the last of several that matches keeps the program', async () => {
    const both = { ...ROLE, labels: [...ROLE.labels, { key: 'region', value: 'eu' }] };
    await addSelector(context, both);
    expect(await assigned()).toEqual([]);
    await setHostLabel(context, 'web1', 'region', 'eu');
    expect(await assigned()).toEqual(['web1 production false']);
    await addSelector(context, ROLE);
    await removeSelector(context, both);
    expect(await assigned()).toEqual(BY_SELECTOR);
    await removeSelector(context, ROLE);
    expect(await assigned()).toEqual([]);
    await expect(removeSelector(context, ROLE)).rejects.toThrow('has no selector role=web');
  });

  it('leaves another environment where it is, and takes its place once that is gone', async () => {
    await web('staging');
    await assignProgram(context, { ...on('web1'), environment: 'staging' });
    await addSelector(context, ROLE);
    expect(await assigned()).toEqual(['web1 staging true', 'web2 production false']);
    await unassignProgram(context, { ...on('web1'), environment: 'staging' });
    await sweepSelectors(context.db);
    expect(await assigned()).toEqual(BY_SELECTOR);
  });

  it('ends with the host and with the program, and the host that comes back has it again', async () => {
    await addSelector(context, ROLE);
    await expect(deleteProgram(context, 'web', null)).rejects.toThrow('still assigned');
    await deleteHost(context, 'web1');
    expect(await assigned()).toEqual(['web2 production false']);
    await run(`UPDATE host SET deleted_at = NULL`);
    await sweepSelectors(context.db);
    expect(await assigned()).toEqual(BY_SELECTOR);
    await removeSelector(context, ROLE);
    await addSelector(context, { ...ROLE, labels: [{ key: 'role', value: 'none' }] });
    await deleteProgram(context, 'web', null);
    expect(await run('SELECT FROM selector')).toEqual([]);
  });

  it('is refused without labels, with a key twice or with what is no label', async () => {
    const refused = (labels: { key: string; value: string }[]) =>
      expect(addSelector(context, { ...ROLE, labels })).rejects.toMatchObject({
        issues: [{ field: 'labels' }],
      });
    await refused([]);
    await refused([...ROLE.labels, ...ROLE.labels]);
    await refused([{ key: 'a b', value: 'c' }]);
  });
});

describe('selectors of a registration', () => {
  const selectors = [{ labels: ROLE.labels }];

  it('replace those that were there, add no revision, and stay when they are left out', async () => {
    await web('production', { selectors });
    expect(await assigned()).toEqual(BY_SELECTOR);
    await web('production', { selectors });
    await web('production');
    expect(await assigned()).toEqual(BY_SELECTOR);
    await web('production', { selectors: [{ labels: [{ key: 'role', value: 'db' }] }] });
    expect(await assigned()).toEqual(['web3 production false']);
    await web('production', { selectors: [] });
    expect(await assigned()).toEqual([]);
    expect(await run('SELECT revision FROM program')).toEqual([{ revision: 1 }]);
  });

  it('are refused with the place of the fault, and nothing is registered', async () => {
    const faulty = web('staging', { selectors: [...selectors, { labels: [] }] });
    await expect(faulty).rejects.toMatchObject({ issues: [{ field: 'selectors.2', name: 'web' }] });
    expect(await run(`SELECT FROM program WHERE environment = 'staging'`)).toEqual([]);
  });
});

it('Labels, selectors, registrations and sweeps at the same time leave what the selectors want', async () => {
  const work = Array.from({ length: 12 }, (_unused, n) => [
    setHostLabel(context, `web${(n % 3) + 1}`, 'role', n < 9 ? 'db' : 'web'),
    addSelector(context, { ...ROLE, labels: [{ key: 'role', value: n % 2 === 0 ? 'db' : 'web' }] }),
    web('production', { configuration: `command = /bin/echo ${n}` }),
    assignProgram(context, on('web3')),
    sweepSelectors(context.db),
  ]).flat();
  await Promise.all(work);
  await sweepSelectors(context.db);
  expect(await assigned()).toEqual([...BY_SELECTOR, 'web3 production true']);
});
