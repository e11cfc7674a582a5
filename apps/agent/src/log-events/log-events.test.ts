import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { monitor, program, startBundledAgent, useBundle } from '../fixtures/bundled-agent.ts';
import { makeFolder } from '../fixtures/folder.ts';
import { waitFor } from '../fixtures/wait-for.ts';

const bundle = useBundle();

const RELAY = 'dart-agent-logs';
/** Python is asked at each write, which takes seconds on a busy machine. In milliseconds. */
const PATIENCE_MS = 60_000;

/** Prints what it is told on stdin; `printf` writes each text at once. */
const SCRIPT = `while read -r word; do
  case $word in
    half) printf 'caf\\303' ;;
    rest) printf '\\251 broke \\377\\nfine\\n' ;;
    bye) printf 'ERROR at the end'; exit 0 ;;
    much) head -c 6000000 /dev/zero | tr '\\000' x; echo ;;
    *) printf 'ERROR %s\\n' "$word" ;;
  esac
done
`;

async function setup() {
  const script = join(makeFolder(), 'script.sh');
  writeFileSync(script, SCRIPT);
  const body = `command=/bin/sh ${script}\nstartsecs=0\nautorestart=false\nstdout_logfile=NONE\nstderr_logfile=/dev/null`;
  const agent = await startBundledAgent(bundle);
  const { daemon, supervisord, gateway, eventsOf } = agent;
  const rule = monitor('LOG', { stream: 'STDOUT', pattern: '^ERROR|^café' });
  const messages = (): string[] => eventsOf('monitor:stdout:web').map(({ message }) => message);
  return {
    ...agent,
    web: program('web', body, [rule]),
    body,
    messages,
    say: (word: string) => supervisord.sendProcessStdin('web:web', `${word}\n`),
    heard: (message: string) =>
      waitFor(`the alert ${message}`, () => messages().includes(message), PATIENCE_MS).catch(
        (error: unknown) => {
          throw new Error(`${messages().join('; ')}\n${agent.readLog()}`, { cause: error });
        },
      ),
    pending: (name: string) =>
      waitFor(
        `${name} as pending`,
        () => gateway.reports.at(-1)?.pending?.some(({ group }) => group === name),
        PATIENCE_MS,
      ),
    readFile: () => readFileSync(daemon.includedFile, 'utf8'),
    relayPid: () =>
      waitFor('the relay', async () => {
        const infos = await supervisord.getAllProcessInfo();
        return infos.find(({ name, state }) => name === RELAY && state === 'RUNNING')?.pid;
      }),
    hasRelay: async () => (await supervisord.getAllProcessInfo()).some(({ name }) => name === RELAY),
    run: async (action: string, ...targets: string[]) => {
      const id = gateway.offer(action, targets);
      return waitFor(`the result of ${action}`, () => gateway.finished.find((one) => one.id === id));
    },
  };
}

test(
  'Output that goes to no file is judged by lines: across reads, with any bytes, and the last half line; the listener for it comes and goes by itself',
  { timeout: 4 * PATIENCE_MS },
  async () => {
    const {
      daemon,
      gateway,
      install,
      web,
      body,
      say,
      heard,
      messages,
      pending,
      readFile,
      relayPid,
      hasRelay,
      run,
    } = await setup();
    const plain = program('plain', 'command=/bin/sleep 600\nstartsecs=0', [
      monitor('LOG', { stream: 'STDOUT', pattern: 'x' }),
    ]);
    await install(plain);
    expect(readFile()).not.toContain(RELAY);
    gateway.setPrograms([web, plain]);
    await pending('web');
    expect(await run('UPDATE', 'web')).toMatchObject({ state: 'SUCCEEDED' });
    expect(readFile()).toMatch(/stdout_logfile=NONE\n.*\n; added by dart .*\nstdout_events_enabled = true\n/);
    expect(readFile()).not.toContain('stderr_events_enabled');
    const pid = await relayPid();
    await say('one');
    await heard('ERROR one');
    await say('half');
    await say('rest');
    await heard('café broke \ufffd');
    await say('bye');
    await heard('ERROR at the end');
    expect(messages()).toHaveLength(3);
    await waitFor('a report without pending changes', () => gateway.reports.at(-1)?.pending?.length === 0);

    const refused = await run('UPDATE', RELAY);
    expect(refused).toMatchObject({ state: 'FAILED' });
    expect(refused.message).toContain('the agent’s listener of log events');
    expect(await run('STOP', RELAY)).toMatchObject({
      state: 'FAILED',
      message: refused.message.replace('update', 'stop'),
    });
    expect(await run('RESTART', 'all')).toMatchObject({ state: 'SUCCEEDED' });
    expect(await relayPid()).toBe(pid);

    // supervisord starts with the file.
    await daemon.stop();
    await daemon.start();
    await relayPid();
    await say('again');
    await heard('ERROR again');

    // Until the update supervisord runs it as it was, so its output is judged.
    const filed = program('web', body.replace('NONE', 'AUTO'), web.monitors, { revision: 2 });
    gateway.setPrograms([filed, plain]);
    await pending('web');
    expect(await hasRelay()).toBe(true);
    await say('unchanged');
    await heard('ERROR unchanged');
    expect(await run('UPDATE', 'web')).toMatchObject({ state: 'SUCCEEDED' });
    expect(await run('REWRITE')).toMatchObject({ state: 'SUCCEEDED' });
    await waitFor('the end of the listener', async () => !(await hasRelay()), PATIENCE_MS);
    expect(readFile()).not.toContain(RELAY);
    await waitFor(
      'a report without it',
      () => {
        const { pending, processes } = gateway.reports.at(-1) ?? {};
        return pending?.length === 0 && processes?.every(({ name }) => name !== RELAY);
      },
      PATIENCE_MS,
    );
    await say('filed');
    await heard('ERROR filed');
  },
);

test(
  'What is printed while the relay or the agent is away is judged afterwards, and what there was no room for is told',
  { timeout: 4 * PATIENCE_MS },
  async () => {
    const { supervisord, install, web, say, heard, messages, relayPid, eventsOf, killAgent, agentPid } =
      await setup();
    await install(web, program('idle', 'command=/bin/sleep 600\nstartsecs=0'));
    const first = await relayPid();
    await say('one');
    await heard('ERROR one');
    process.kill(first, 'SIGKILL');
    await say('unrelayed');
    await heard('ERROR unrelayed');
    expect(await relayPid()).not.toBe(first);

    await killAgent();
    await say('killed');
    await heard('ERROR killed');

    await supervisord.stopProcess('dart-agent:dart-agent');
    await waitFor(
      'its end',
      async () => (await supervisord.getProcessInfo('dart-agent:dart-agent')).state === 'STOPPED',
    );
    await say('away');
    await say('much');
    // What supervisord itself hands out goes on: nobody waits for the agent.
    await supervisord.startProcess('dart-agent:dart-agent');
    await agentPid();
    await heard('ERROR away');
    const lost = () => eventsOf('agent:log-events').find(({ severity }) => severity === 'WARNING');
    // As long as the relay is full, what is said is dropped, too.
    const goesOn = async () => {
      await say('back');
      return messages().includes('ERROR back') && lost() !== undefined;
    };
    await waitFor('judging to go on', goesOn, PATIENCE_MS);
    expect(lost()?.message).toMatch(/^\d+ pieces of output .* were lost/);
  },
);

test(
  'A flood of log events pushes out no state event: each change of a flapping program arrives',
  { timeout: 6 * PATIENCE_MS },
  async () => {
    const { daemon, supervisord, gateway, install, web, say, heard, relayPid, readLog, agentPid, eventsOf } =
      await setup();
    const script = join(makeFolder(), 'flood.sh');
    writeFileSync(script, `echo ERROR first\nexec yes ${'x'.repeat(200)}\n`);
    const flood = program(
      'flood',
      `command=/bin/sh ${script}\nstartsecs=0\nautostart=false\nstdout_logfile=NONE`,
      [monitor('LOG', { stream: 'STDOUT', pattern: '^ERROR' })],
    );
    const flap = program('flap', 'command=/bin/sleep 0.02\nstartsecs=0\nautostart=false\nautorestart=true');
    await install(flood, flap, web);
    // The relay is RUNNING before it asks for events.
    await say('ready');
    await heard('ERROR ready');
    const pid = await agentPid();
    const changes = () => gateway.transitions.filter(({ process: name }) => name === 'flap');
    const readDaemonLog = () => readFileSync(daemon.logFile, 'utf8');
    await supervisord.startProcess('flood:flood');
    await supervisord.startProcess('flap:flap');
    await waitFor('changes in the flood', () => changes().length > 60, 2 * PATIENCE_MS);
    // However fast this machine is: now the events of the flood fill their buffer.
    const relay = await relayPid();
    process.kill(relay, 'SIGSTOP');
    onTestFinished(() => void process.kill(relay, 'SIGCONT'));
    await waitFor(
      'the overflow',
      () => readDaemonLog().includes(`${RELAY} event buffer overflowed`),
      PATIENCE_MS,
    );
    const before = changes().length;
    await waitFor('changes after the overflow', () => changes().length > before + 60, 2 * PATIENCE_MS);
    process.kill(relay, 'SIGCONT');
    await waitFor('the end of flap', async () => {
      // Between two runs there is nothing to stop.
      await supervisord.stopProcess('flap:flap').catch(() => undefined);
      return (await supervisord.getProcessInfo('flap:flap')).state === 'STOPPED';
    });
    await supervisord.stopProcess('flood:flood');
    await waitFor('the last change', () => changes().at(-1)?.to === 'STOPPED', PATIENCE_MS);
    const all = changes();
    expect(all.slice(0, -1).every(({ to }, index) => all[index + 1]?.from === to)).toBe(true);
    const starts = all.filter(({ to }) => to === 'STARTING').length;
    expect(starts).toBe(readDaemonLog().split("spawned: 'flap' with").length - 1);
    expect(readLog()).not.toContain('supervisord dropped events');
    expect(await agentPid()).toBe(pid);
    expect(eventsOf('monitor:stdout:flood').map(({ message }) => message)).toEqual(['ERROR first']);
    const lost = () => eventsOf('agent:log-events').some(({ severity }) => severity === 'WARNING');
    await waitFor('what was lost', lost, PATIENCE_MS);
  },
);
