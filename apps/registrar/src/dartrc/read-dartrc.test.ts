import { describe, expect, it } from 'vitest';
import { describeIssue, RefusedError } from '../refused-error.ts';
import { readDartrc } from './read-dartrc.ts';

/** The lines with which a file is refused. */
function refusalOf(text: string): string[] {
  try {
    readDartrc(text, 'file');
  } catch (error) {
    expect(error).toBeInstanceOf(RefusedError);
    return ((error as RefusedError).refusal.issues ?? []).map(describeIssue);
  }
  throw new Error('the file was not refused');
}

const entry = (lines: string): string =>
  `processes:\n  - name: web\n    supervisor: command=/bin/true\n${lines.replaceAll(/^/gm, '    ')}`;

describe('readDartrc', () => {
  it('reads every field that a program can have', () => {
    const text = `
processes:
  - name: web
    environment: staging
    type: program
    supervisor: |
        command = /bin/cat
        startsecs = 0
    schedule: "0 1 * * *"
    monitoring:
        ci: {name: Shop}
        state: {severity: 3, ci: {uuid: u}}
        daemon: {severity: OK}
        keepalive: {severity: 1, timeout: 10}
        logs:
            stdout:
                - {regex: .*ERROR.*, name: errors, severity: 4, stop: yes}
            stderr:
                - {regex: .*}
`;
    expect(readDartrc(text, 'file')).toEqual([
      {
        name: 'web',
        environment: 'staging',
        type: 'program',
        configuration: 'command = /bin/cat\nstartsecs = 0\n',
        schedule: '0 1 * * *',
        monitoring: {
          ci: { name: 'Shop', uuid: undefined },
          state: { severity: '3', ci: { name: undefined, uuid: 'u' } },
          daemon: { severity: 'OK', ci: undefined },
          heartbeat: { severity: '1', ci: undefined, timeoutMinutes: 10 },
          stdout: [{ pattern: '.*ERROR.*', name: 'errors', severity: '4', stop: true, ci: undefined }],
          stderr: [{ pattern: '.*', name: undefined, severity: undefined, stop: undefined, ci: undefined }],
        },
      },
    ]);
  });

  it('reads a schedule that is a mapping, and a list of schedules', () => {
    const [one] = readDartrc(entry('schedule: {at: 2026-12-24 18:00, zone: Europe/Berlin}'), 'file');
    expect(one?.schedules).toMatchObject([{ at: '2026-12-24 18:00', zone: 'Europe/Berlin' }]);
    expect(one?.schedule).toBeUndefined();
    const list = `schedules:
  - {name: night, cron: "0 1 * * *", jitter: 60, overlap: queue, catchUp: latest, deadline: 900, limit: 600}
  - {name: fleet, cron: "@daily", start: 2026-01-01, end: 2026-12-31, exclude: [2026-12-25], once: yes}`;
    const [several] = readDartrc(entry(list), 'file');
    expect(several?.schedules).toMatchObject([
      { name: 'night', jitter: 60, overlap: 'queue', catchUp: 'latest', deadline: 900, limit: 600 },
      { name: 'fleet', start: '2026-01-01', end: '2026-12-31', exclude: ['2026-12-25'], once: true },
    ]);
  });

  it('refuses what is wrong about the form of schedules in its place', () => {
    expect(refusalOf(entry('schedules: [{corn: "@daily", jitter: soon}, 7]'))).toEqual([
      'entry 1 (web) schedules.1.corn: unknown key; did you mean cron?',
      'entry 1 (web) schedules.1.jitter: must be a whole number',
      'entry 1 (web) schedules.2: must be a mapping (keys and values)',
    ]);
    expect(refusalOf(entry('schedule: "@daily"\nschedules: []'))[0]).toContain('stands beside schedule');
  });

  it('reads selectors as mappings of labels, and leaves out what the file does not name', () => {
    const [program] = readDartrc(entry('selectors:\n  - {role: web, zone: 1}\n  - role: cache'), 'file');
    expect(program?.selectors).toEqual([
      {
        labels: [
          { key: 'role', value: 'web' },
          { key: 'zone', value: '1' },
        ],
      },
      { labels: [{ key: 'role', value: 'cache' }] },
    ]);
    expect(readDartrc(entry('selectors: []'), 'file')[0]?.selectors).toEqual([]);
    expect(readDartrc(entry(''), 'file')[0]).not.toHaveProperty('selectors');
    expect(refusalOf(entry('selectors: [web]'))).toEqual([
      'entry 1 (web) selectors.1: must be a mapping (keys and values)',
    ]);
  });

  it('takes heartbeat for another name of keepalive, but not both', () => {
    const [program] = readDartrc(entry('monitoring: {heartbeat: {severity: 1, timeout: 5}}'), 'file');
    expect(program?.monitoring?.heartbeat?.timeoutMinutes).toBe(5);
    const both = 'monitoring: {heartbeat: {severity: 1, timeout: 5}, keepalive: {severity: 1, timeout: 5}}';
    expect(refusalOf(entry(both))).toEqual([
      'entry 1 (web) monitoring.heartbeat: keepalive and heartbeat are the same monitor; write one of them',
    ]);
  });

  it.each(['yes', 'true', 'on', '1', 'Yes', 'TRUE'])('understands stop: %s', (word) => {
    const [program] = readDartrc(entry(`monitoring: {logs: {stdout: [{regex: a, stop: ${word}}]}}`), 'file');
    expect(program?.monitoring?.stdout?.[0]?.stop).toBe(true);
  });

  it('names entry, key and the nearest known key of a key that it does not know', () => {
    expect(refusalOf(entry('monitoring: {stat: {severity: 3}}'))).toEqual([
      'entry 1 (web) monitoring.stat: unknown key; did you mean state?',
    ]);
    expect(refusalOf(entry('xyzzy: 1'))[0]).toMatch(
      /^entry 1 \(web\) xyzzy: unknown key; allowed are name, /,
    );
  });

  it('names all faults of a file at once, each with its place', () => {
    const text = entry('monitoring: {state: {}, logs: {stderr: [{regex: a, stop: maybe}, 7]}}\n');
    expect(refusalOf(`${text}\n  - environment: staging`)).toEqual([
      'entry 1 (web) monitoring.state.severity: is missing; write one of 1, 2, 3, 4, 5, OK',
      'entry 1 (web) monitoring.logs.stderr.1.stop: must be one of yes, true, on, 1, no, false, off, 0',
      'entry 1 (web) monitoring.logs.stderr.2: must be a mapping (keys and values)',
      'entry 2 name: is missing; every program has one',
      "entry 2 supervisor: is missing; it is the body of the program's section",
    ]);
  });

  it("says that the gateway's rules were not checked yet", () => {
    expect(() => readDartrc(entry('xyzzy: 1'), 'file')).toThrow('were not checked yet');
  });

  it('names line and column of a fault in the YAML', () => {
    expect(refusalOf('processes:\n  - name: "web\n')[0]).toMatch(/^line 3, column 1: /);
    expect(refusalOf('processes:\n  - name: a\n    name: b\n')[0]).toMatch(/^line 3, column 5: /);
  });

  it('refuses a file without programs', () => {
    expect(refusalOf('')).toEqual(['processes: write a list `processes:`']);
    expect(refusalOf('processes: []')).toEqual(['processes: must be a list with at least one program']);
    expect(refusalOf('programs: []')[0]).toBe('programs: unknown key; allowed are processes');
  });
});
