import type { Service } from '@dart/runtime';
import type { DesiredProgram } from '../../desired/desired-state.ts';
import { lookAtFile, readBirth } from '../../files/look-at-file.ts';
import type { Model } from '../../model/model.ts';
import type { OutputFiles } from '../../runs/output-files.ts';
import type { LogPlace } from '../../supervisord-log/log-file.ts';
import type { OutputCalls } from '../../supervisord/output-calls.ts';
import type { Alerts } from '../alerts.ts';
import type { LogLedger } from './log-ledger.ts';
import { createLogReader, type LogSource } from './log-reader.ts';
import type { StreamName } from './event-lines.ts';
import { createOutputJudge, type OutputJudge } from './output-judge.ts';
import { compileRules, hasRules, STREAMS, type LogRules, type Stream } from './rules.ts';
import { createTally } from './tally.ts';

export interface LogMonitorsOptions {
  readonly supervisord: OutputCalls;
  readonly ledger: LogLedger;
  readonly model: Model;
  readonly alerts: Alerts;
  /** The enabled programs that should be here, whether supervisord has them or not. */
  readonly wanted: () => readonly DesiredProgram[];
  /** Those of them that supervisord has. */
  readonly programs: () => readonly DesiredProgram[];
  /** The files that a section names, before supervisord has it. */
  readonly findFiles: (program: DesiredProgram) => OutputFiles | undefined;
  /** Whether the output of a process of this program goes to no file, and its rules are for it. */
  readonly needsEvents: (program: DesiredProgram, name: StreamName) => boolean;
}

/** The log monitors of a host. */
export interface LogMonitors extends Service {
  /** What is monitored may have changed. */
  look(): void;
  /** For what goes to no file. */
  readonly output: Omit<OutputJudge, 'look'>;
}

/** One record a second and rule, in milliseconds. */
const TELL_MS = 1000;
/** How far logs were judged is written down at least so often, also when nothing matched, in milliseconds. */
const SAVE_MS = 5000;
const UNREADABLE = { component: 'agent:logs' };

/** Judges the logs of monitored programs as they are written. */
export function createLogMonitors(options: LogMonitorsOptions): LogMonitors {
  const { supervisord, ledger, model, alerts, wanted, programs, findFiles, needsEvents } = options;
  const tally = createTally();
  const places = new Map<string, LogPlace>(ledger.places);
  const compiled = new WeakMap<DesiredProgram, Partial<Record<Stream, Promise<LogRules>>>>();
  let timer: NodeJS.Timeout | undefined;
  let committedAtMs = 0;
  let hasMoved = false;
  let looks = 0;

  const commit = (): void => {
    clearTimeout(timer);
    timer = undefined;
    committedAtMs = performance.now();
    hasMoved = false;
    for (const [path, place] of reader.places) places.set(path, place);
    ledger.commit(places, tally.take());
  };
  const commitInTime = (): void => {
    if (!hasMoved && tally.isEmpty) return;
    const waitMs = committedAtMs + (tally.isEmpty ? SAVE_MS : TELL_MS) - performance.now();
    if (waitMs <= 0) commit();
    else timer ??= setTimeout(commit, waitMs);
  };
  const reader = createLogReader({
    supervisord,
    onLoss(path, reason) {
      const why = `the agent’s account may not read ${path}, and through supervisord something was missed: ${reason}`;
      alerts.hold(UNREADABLE, 'WARNING', `${why}; let the agent’s account read it`);
    },
    placeOf: (path) => places.get(path),
    onTurn(hasRead) {
      hasMoved ||= hasRead;
      commitInTime();
    },
  });
  const rulesOf = (program: DesiredProgram, stream: Stream): Promise<LogRules> => {
    const known = compiled.get(program) ?? {};
    compiled.set(program, known);
    return (known[stream] ??= compileRules(program, stream));
  };
  const judge = createOutputJudge({
    findProgram(name) {
      const owner = model.nameProgram(name.group, name.process);
      const program = programs().find((candidate) => candidate.name === owner);
      return program !== undefined && needsEvents(program, name) ? program : undefined;
    },
    rulesOf,
    onMatch(match, line) {
      tally.add(match, line);
      commitInTime();
    },
  });
  /** Of a log that was there before it was monitored, nothing is judged. */
  const beginWatching = (): void => {
    const watched = wanted().filter((program) => STREAMS.some((stream) => hasRules(program, stream)));
    for (const program of watched) {
      if (ledger.since.has(program.programId)) continue;
      ledger.since.set(program.programId, Date.now());
      hasMoved = true;
      for (const path of Object.values<string | undefined>({ ...findFiles(program) })) {
        const found = path === undefined ? undefined : lookAtFile(path);
        if (path !== undefined && found !== undefined && found !== 'forbidden')
          places.set(path, { inode: found.ino, offset: found.size });
      }
    }
    const ids = new Set(watched.map(({ programId }) => programId));
    for (const id of ledger.since.keys()) if (!ids.has(id)) ledger.since.delete(id);
  };
  const sourcesOf = async (program: DesiredProgram, stream: Stream): Promise<LogSource[]> => {
    if (!hasRules(program, stream)) return [];
    const rules = await rulesOf(program, stream);
    const sinceMs = ledger.since.get(program.programId) ?? Number.POSITIVE_INFINITY;
    const onLine = (line: string): void => {
      for (const match of rules.judge(line)) tally.add(match, line);
    };
    return model.ofProgram(program.name).flatMap(({ group, name, stdoutLogFile, stderrLogFile }) => {
      const path = stream === 'STDOUT' ? stdoutLogFile : stderrLogFile;
      if (path === undefined) return [];
      const bornAtMs = readBirth(path);
      return [
        {
          path,
          process: `${group}:${name}`,
          stream,
          onLine,
          begin: bornAtMs >= sinceMs ? ('start' as const) : ('end' as const),
        },
      ];
    });
  };
  const tellUnreadable = (): void => {
    const [first] = reader.unreadable;
    if (first === undefined) alerts.clear(UNREADABLE, 'all monitored logs can be read');
    else {
      const nextStep = 'let the agent’s account read it, or run the agent as root';
      alerts.hold(
        UNREADABLE,
        'WARNING',
        `the monitored log ${first[0]} can’t be read (${first[1]}); ${nextStep}`,
      );
    }
  };
  const lookAtAll = async (): Promise<void> => {
    looks += 1;
    const look = looks;
    beginWatching();
    judge.look();
    const sources = await Promise.all(
      programs().flatMap((program) => STREAMS.map((stream) => sourcesOf(program, stream))),
    );
    // A later look knows better.
    if (look !== looks) return;
    // What was read so far belongs to the files that are followed now.
    if (hasMoved || !tally.isEmpty) commit();
    reader.follow(sources.flat());
    if (sources.some((found) => found.length > 0)) tellUnreadable();
  };

  return {
    look() {
      void lookAtAll();
    },
    output: judge,
    start: () => Promise.resolve(),
    stop() {
      looks += 1;
      judge.endAll();
      commit();
      reader.stop();
      return Promise.resolve();
    },
  };
}
