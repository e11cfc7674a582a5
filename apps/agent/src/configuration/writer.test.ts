import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DesiredProgram } from '../desired/desired-state.ts';
import { openDaemon, startDaemon, type TestDaemon } from '../fixtures/daemon.ts';
import { makeFolder } from '../fixtures/folder.ts';
import { silent } from '../fixtures/silent.ts';
import { createApplied } from './applied.ts';
import { createConfigurationWriter } from './writer.ts';

/** As in the seed documents: a user and folders that this machine does not have. */
const AUDITOR = `command = /srv/data/bin/dart-auditor
user = www
autostart = false
autorestart = false
startsecs = 0
stdout_logfile = /srv/logs/supervisor/dart-auditor.log
stderr_logfile = /srv/logs/supervisor/dart-auditor.err
stdout_events_enabled = true
`;

let ids = 0;
const program = (
  name: string,
  configuration: string,
  more: Partial<DesiredProgram> = {},
): DesiredProgram => ({
  programId: `id-${name}-${(ids += 1)}`,
  name,
  environment: 'production',
  type: 'PROGRAM',
  revision: 1,
  configuration,
  schedules: [],
  paused: false,
  holds: [],
  enabled: true,
  monitors: [],
  ...more,
});

/** Most tests share one supervisord, whose file they write anew. */
const sharedFolder = mkdtempSync(join(tmpdir(), 'dart-agent-'));
let shared: TestDaemon;

beforeAll(async () => {
  shared = await openDaemon({ folder: sharedFolder });
});

afterAll(async () => {
  await shared.daemon.stop();
  rmSync(sharedFolder, { recursive: true, force: true });
});

async function setup(own?: { extraSections?: string }) {
  const test = own === undefined ? shared : await startDaemon(own);
  const folder = makeFolder();
  const { includedFile } = test.daemon;
  const options = { includedFile, folder, installation: test.installation, logger: silent };
  const writer = createConfigurationWriter(options);
  const read = () => readFileSync(includedFile, 'utf8');
  return { ...test, folder, options, writer, read, includedFile };
}

test('The example of the seed documents is refused here with its reasons, and all others are written', async () => {
  const { writer, read, supervisord } = await setup();
  const programs = [
    program('zeta', 'command=/bin/sleep 60'),
    program('dart-auditor', AUDITOR),
    program('alpha', 'command=/bin/sleep 60'),
  ];
  const written = await writer.write({ version: '7', programs });
  expect(Object.keys(written.sections)).toEqual(['alpha', 'zeta']);
  expect(written.refusals).toMatchObject([{ programId: programs[1]?.programId, revision: 1 }]);
  expect(written.refusals[0]?.refusal).toMatch(/user www.*\/srv\/logs\/supervisor/);
  expect(read().indexOf('[program:alpha]')).toBeLessThan(read().indexOf('[program:zeta]'));
  expect((await supervisord.reloadConfig()).added).toEqual(['alpha', 'zeta']);
  expect(writer.isIntact()).toBe(true);
});

test('A program whose new revision is refused keeps its last good section', async () => {
  const { writer, read } = await setup();
  const first = program('web', 'command=/bin/sleep 60');
  await writer.write({ version: '1', programs: [first] });
  const worse = { ...first, revision: 2, configuration: 'command=/bin/sleep 61\nuser=nobody-of-this-name' };
  const written = await writer.write({ version: '2', programs: [worse] });
  expect(written.refusals).toMatchObject([{ revision: 2 }]);
  expect(written.sections['web']?.revision).toBe(1);
  expect(read()).toContain('sleep 60');
  const other = await writer.write({ version: '3', programs: [program('web', worse.configuration)] });
  expect(other.sections).toEqual({});
});

test.each([
  ['breaks out', 'command=/bin/true\n[include]\nfiles=/etc/passwd', /opens another section/],
  ['has a faulty environment', 'command=/bin/true\nenvironment=A', /key\/value/],
  ['names an unknown variable', 'command=/bin/true %(ENV_NO_SUCH)s', /NO_SUCH/],
  ['has no number in its process names', 'command=/bin/true\nnumprocs=2', /process_num/],
  ['has a directory that is not there', 'command=/bin/true\ndirectory=/no/such', /directory \/no\/such/],
  [
    'has an expansion that only supervisord can judge',
    'command=/bin/true %(process_num)q',
    /supervisord would not take it/,
  ],
])('A section that %s is refused, and supervisord still reads the file', async (_, body, reason) => {
  const { writer, supervisord } = await setup();
  const written = await writer.write({
    version: '1',
    programs: [program('bad', body), program('good', 'command=/bin/true %(ENV_PATH)s %(process_num)d')],
  });
  expect(written.refusals.map(({ refusal }) => refusal).join()).toMatch(reason);
  expect((await supervisord.reloadConfig()).added).toEqual(['good']);
});

test('A name that an operator uses is refused, in the main file and in included ones', async () => {
  const own = makeFolder();
  writeFileSync(join(own, 'a.conf'), '[program:theirs]\ncommand=/bin/true\n');
  const { writer, installation, options } = await setup({
    extraSections: '[program:mine]\ncommand=/bin/sleep 60\n',
  });
  const programs = [program('mine', 'command=/bin/true'), program('theirs', 'command=/bin/true')];
  const written = await writer.write({ version: '1', programs });
  expect(written.refusals.map(({ refusal }) => refusal)).toEqual([
    expect.stringContaining('the name mine is used in'),
  ]);
  const main = join(own, 'supervisord.conf');
  writeFileSync(main, `[supervisord]\n[include]\nfiles = *.conf ${options.includedFile}\n`);
  const there = createConfigurationWriter({
    ...options,
    installation: { ...installation, configurationFile: main },
  });
  const again = await there.write({ version: '1', programs });
  expect(again.refusals.map(({ refusal }) => refusal)).toEqual([expect.stringContaining('a.conf')]);
});

test('supervisord starts with what was written, and a missing folder that was made is taken', async () => {
  const { writer, daemon, supervisord } = await setup({});
  const logs = join(makeFolder(), 'logs');
  const desired = {
    version: '1',
    programs: [
      program('web', `command=/bin/sleep 60\nstdout_logfile=${logs}/web.log`),
      program('job', 'command=/bin/sleep 60'),
    ],
  };
  expect((await writer.write(desired)).refusals).toHaveLength(1);
  mkdirSync(logs);
  expect((await writer.write(desired)).refusals).toEqual([]);
  await daemon.stop();
  await daemon.start();
  const infos = await supervisord.getAllProcessInfo();
  expect(infos.map(({ name }) => name)).toEqual(['job', 'web']);
});

test('With every kind of section and everything that is refused supervisord restarts and runs the rest', async () => {
  const { writer, daemon, supervisord, read } = await setup({
    extraSections: '[program:taken]\ncommand=/bin/sleep 60\n',
  });
  const idle = 'command=/bin/sleep 60\nstartsecs=0';
  const many = `${idle}\nnumprocs=2\nnumprocs_start=1\nprocess_name=%(program_name)s_%(process_num)02d`;
  const listener = 'command=/bin/cat\nevents=TICK_3600\nstartsecs=0';
  const fcgi = `${many}\nsocket=unix://${makeFolder()}/%(program_name)s.sock`;
  const wrong = {
    opens: `${idle}\n[program:evil]\ncommand=/bin/true`,
    includes: `${idle}\n  [include]\nfiles=/etc/passwd`,
    files: `${idle}\nfiles=/etc/passwd`,
    variable: `${idle}\nenvironment=A="%(ENV_NOT_THERE)s"`,
    taken: idle,
    homeless: `${idle}\ndirectory=/no/such/folder`,
    unowned: `${idle}\nuser=nobody-of-this-name`,
    socketless: fcgi.replace('unix://', 'unix:'),
  };
  const programs = [
    program('alone', idle),
    program('many', many),
    program('listener', listener, { type: 'EVENTLISTENER' }),
    program('fast', fcgi, { type: 'FCGI_PROGRAM' }),
    ...Object.entries(wrong).map(([name, body]) =>
      program(name, body, { type: name === 'socketless' ? 'FCGI_PROGRAM' : 'PROGRAM' }),
    ),
  ];
  const { refusals, sections } = await writer.write({ version: '1', programs });
  expect(Object.keys(sections).sort()).toEqual(['alone', 'fast', 'listener', 'many']);
  const refused = new Map(refusals.map(({ programId, refusal }) => [programId, refusal]));
  for (const { name, programId } of programs.slice(4)) {
    expect(refused.get(programId), name).toMatch(/;|rename|make it|would not take it/);
  }
  expect(read()).toContain('[fcgi-program:fast]');
  await daemon.stop();
  await daemon.start();
  const infos = await supervisord.getAllProcessInfo();
  expect(infos.map(({ group, name }) => `${group}:${name}`).sort()).toEqual([
    ...['alone:alone', 'fast:fast_01', 'fast:fast_02', 'listener:listener'],
    ...['many:many_01', 'many:many_02', 'taken:taken'],
  ]);
});

test('A group holds what this host can have of it, each of the rest is named with its reason, and supervisord starts', async () => {
  const { writer, daemon, supervisord, read } = await setup({});
  const idle = 'command=/bin/sleep 60\nstartsecs=0';
  const group = (name: string, members: string) =>
    program(name, `programs = ${members}\npriority = 7`, { type: 'GROUP' });
  const many = `${idle}\nnumprocs=2\nprocess_name=%(group_name)s_%(process_num)02d`;
  const logs = makeFolder();
  mkdirSync(join(logs, 'odd'));
  const programs = [
    program('alone', idle),
    program('web', many),
    program('worker', idle),
    program('double', `${idle}\nprocess_name=worker`),
    program('listener', 'command=/bin/cat\nevents=TICK_3600\nstartsecs=0', { type: 'EVENTLISTENER' }),
    program('test', idle, { environment: 'staging' }),
    program('homeless', `${idle}\ndirectory=/no/such/folder`),
    program('odd', `${idle}\nstdout_logfile=${logs}/%(group_name)s/odd.log`),
    group('zoo', 'web,gone,worker,double,listener,test,homeless,zoo'),
    group('farm', 'worker'),
    group('empty', 'gone'),
    group('pathless', 'odd'),
  ];
  const { refusals, sections } = await writer.write({ version: '1', programs });
  const reasonOf = (name: string) =>
    refusals.find(({ programId }) => programs.find((one) => one.name === name)?.programId === programId)
      ?.refusal;
  expect(sections['zoo']?.members).toEqual({ web: ['zoo_00', 'zoo_01'], double: ['worker'] });
  expect(read()).toContain('[group:zoo]\nprograms = web,double\npriority = 7\n');
  expect(writer.isIntact()).toBe(true);
  for (const [member, reason] of Object.entries({
    gone: 'it is not assigned to this host in environment production',
    worker: 'it is in group farm already',
    listener: 'it is of type eventlistener',
    test: 'it is not assigned to this host in environment production',
    homeless: 'it is refused on this host',
    zoo: 'it is of type group',
  }))
    expect(reasonOf('zoo')).toContain(`${member} is left out: ${reason}`);
  expect(reasonOf('empty')).toContain('none of its programs can be in it');
  expect(reasonOf('pathless')).toMatch(/supervisord would not take it: .*odd/);
  expect(reasonOf('farm')).toBeUndefined();
  // A group keeps what it has when another one names it, too.
  const again = [...programs, group('early', 'worker,web'), group('both', 'alone')];
  const kept = await writer.write({ version: '2', programs: again });
  expect(kept.sections['farm']?.members).toEqual({ worker: ['worker'] });
  expect(kept.sections['early']).toBeUndefined();
  expect(kept.sections['both']?.members).toEqual({ alone: ['alone'] });
  await daemon.stop();
  await daemon.start();
  const infos = await supervisord.getAllProcessInfo();
  expect(infos.map(({ group: name, name: process }) => `${name}:${process}`).sort()).toEqual([
    ...['both:alone', 'farm:worker', 'listener:listener', 'odd:odd', 'test:test'],
    ...['zoo:worker', 'zoo:zoo_00', 'zoo:zoo_01'],
  ]);
});

const LISTENER = { name: 'dart-agent-logs', command: ['/bin/cat', 'a "b" 50%'], user: undefined };
const RULE = { kind: 'LOG', stream: 'STDOUT', pattern: 'x' } as const;

test('What is written otherwise than it was registered is known with its reason, with the variables of the host put in', async () => {
  const { options } = await setup();
  const installation = { ...options.installation, environment: { LOG: 'NONE' } };
  const writer = createConfigurationWriter({ ...options, installation, logListener: LISTENER });
  const body = 'command=/bin/sleep 60\nautostart=false\n';
  const { sections, logListener } = await writer.write({
    version: '1',
    programs: [
      program('filed', `${body}stdout_events_enabled=true`),
      program('nowhere', `${body}stdout_logfile=%(ENV_LOG)s`, { monitors: [RULE] }),
      program('plain', body),
    ],
  });
  expect(Object.entries(sections).map(([name, { differences }]) => [name, differences])).toEqual([
    ['filed', [expect.objectContaining({ key: 'stdout_events_enabled', value: 'false' })]],
    ['nowhere', [expect.objectContaining({ key: 'stdout_events_enabled', value: 'true' })]],
    ['plain', undefined],
  ]);
  expect(logListener).toContain('[eventlistener:dart-agent-logs]');
});

test('The listener of log events is written while output of an enabled program needs it, as it is written or as it runs', async () => {
  const { folder, options, read, daemon, supervisord } = await setup({});
  const applied = createApplied(folder);
  const writer = createConfigurationWriter({ ...options, applied, logListener: LISTENER });
  const web = program('web', 'command=/bin/sleep 60\nstdout_logfile=NONE', { monitors: [RULE] });
  const write = async (...programs: DesiredProgram[]) => {
    await writer.write({ version: '1', programs });
    return read().includes('[eventlistener:dart-agent-logs]');
  };
  expect(await write({ ...web, configuration: 'command=/bin/sleep 60' })).toBe(false);
  expect(await write({ ...web, monitors: [{ ...RULE, stream: 'STDERR' }] })).toBe(false);
  expect(await write({ ...web, enabled: false })).toBe(false);
  expect(read()).toContain('stdout_events_enabled = true');
  expect(await write(web)).toBe(true);
  await daemon.stop();
  await daemon.start();
  expect((await supervisord.getAllProcessInfo()).map(({ name }) => name)).toEqual(['dart-agent-logs', 'web']);

  applied.update(writer.written, { added: [], changed: [], removed: [] });
  const filed = { ...web, revision: 2, configuration: 'command=/bin/sleep 60' };
  expect(await write(filed)).toBe(true);
  expect(writer.isIntact()).toBe(true);
  applied.take('web', writer.written);
  expect(writer.isIntact()).toBe(false);
  expect(await write(filed)).toBe(false);

  // Before supervisord starts nobody knows the agent's command: what was written last is kept.
  expect(await write(web)).toBe(true);
  const before = read();
  await createConfigurationWriter(options).write({ version: '1', programs: [web] });
  expect(read()).toBe(before);
});

test('The name of the listener of log events is dart’s, unless an operator has it', async () => {
  const { options, writer, read } = await setup();
  const web = program('web', 'command=/bin/sleep 60\nstdout_logfile=NONE', { monitors: [RULE] });
  const same = program('dart-agent-logs', 'command=/bin/sleep 60');
  const own = createConfigurationWriter({ ...options, logListener: LISTENER });
  const { refusals } = await own.write({ version: '1', programs: [web, same] });
  expect(refusals.map(({ refusal }) => refusal)).toEqual([expect.stringContaining('is used in dart itself')]);
  const theirs = join(makeFolder(), 'supervisord.conf');
  writeFileSync(theirs, '[supervisord]\n[program:dart-agent-logs]\ncommand=/bin/true\n');
  const there = createConfigurationWriter({
    ...options,
    installation: { ...options.installation, configurationFile: theirs },
    logListener: LISTENER,
  });
  await there.write({ version: '1', programs: [web] });
  expect(there.logListenerFault).toContain('its name dart-agent-logs is used in');
  expect(read()).not.toContain('eventlistener');
  await writer.write({ version: '1', programs: [] });
  expect(writer.logListenerFault).toBeUndefined();
});

test('What is not pending is applied; what is removed stays known until it is gone', async () => {
  const { writer, folder } = await setup();
  const applied = createApplied(folder);
  const first = program('web', 'command=/bin/sleep 60');
  await writer.write({ version: '1', programs: [first] });
  applied.update(writer.written, { added: ['web'], changed: [], removed: [] });
  expect(applied.get('web')).toBeUndefined();
  applied.update(writer.written, { added: [], changed: [], removed: [] });
  expect(applied.get('web')).toMatchObject({ programId: first.programId, revision: 1 });
  await writer.write({
    version: '2',
    programs: [{ ...first, revision: 2, configuration: 'command=/bin/sleep 61' }],
  });
  applied.update(writer.written, { added: [], changed: ['web'], removed: [] });
  expect(applied.get('web')?.revision).toBe(1);
  applied.take('web', writer.written);
  expect(createApplied(folder).get('web')?.revision).toBe(2);
  await writer.write({ version: '3', programs: [] });
  applied.update(writer.written, { added: [], changed: [], removed: ['web'] });
  expect(applied.get('web')?.revision).toBe(2);
  applied.update(writer.written, { added: [], changed: [], removed: [] });
  expect(applied.get('web')).toBeUndefined();
});
