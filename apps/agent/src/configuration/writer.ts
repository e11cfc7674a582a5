import { listDifferences, readMembers, renderGroup, renderSection, sectionTypeOf } from '@dart/supervisor';
import type { Expand } from '@dart/supervisor';
import { toError, type Logger } from '@dart/runtime';
import type { DesiredProgram, DesiredState } from '../desired/desired-state.ts';
import { readTextFile, writeFileAtomic } from '../files/atomic-file.ts';
import {
  findLogEventStreams,
  renderLogListener,
  wantsLogEvents,
  type LogListener,
} from '../log-events/section.ts';
import type { Installation } from '../supervisord/installation.ts';
import { findAppliedBodies, type Applied } from './applied.ts';
import { expandValue } from './expand.ts';
import { formGroup } from './group-members.ts';
import { checkOnHost } from './host-check.ts';
import { readOtherNames } from './other-names.ts';
import { askParser } from './parser-check.ts';
import { findProcessNames } from './process-names.ts';
import { createWrittenFile, NOTHING_WRITTEN, type Written, type WrittenSection } from './written.ts';

export interface WriterOptions {
  /** The one file that supervisord includes. */
  readonly includedFile: string;
  /** The agent's own folder. */
  readonly folder: string;
  readonly installation: Installation;
  /** What supervisord runs; none before it is started. */
  readonly applied?: Pick<Applied, 'all'>;
  /** The listener of log events, written when one is needed; undefined: as it was written last. */
  readonly logListener?: LogListener;
  readonly logger: Logger;
}

/** Writes the one file of this host that supervisord includes. */
export interface ConfigurationWriter {
  readonly written: Written;
  /** Why the listener of log events can't be written, although it is needed. */
  readonly logListenerFault: string | undefined;
  /** Checks each section on this host and writes those that pass; the file can always start supervisord. */
  write(desired: DesiredState): Promise<Written>;
  /** Whether the file still holds what was written, and what is needed now. */
  isIntact(): boolean;
}

const HEADER = '; Written by dart; changes made here are lost. Registered programs: dart processes\n';

/** The writer of one host. */
export function createConfigurationWriter(options: WriterOptions): ConfigurationWriter {
  const { includedFile, folder, installation, applied, logListener, logger } = options;
  const file = createWrittenFile(folder);
  let written = file.read() ?? NOTHING_WRITTEN;
  let last: DesiredState | undefined;
  let logListenerFault: string | undefined;

  const expandOf =
    ({ name }: Pick<DesiredProgram, 'name'>): Expand =>
    (value) =>
      expandValue(value, name, includedFile, installation);
  /** A refused program keeps its last good section, which passes or goes like any other. */
  const findGood = async (
    program: DesiredProgram,
    others: ReadonlyMap<string, string>,
  ): Promise<{ section?: WrittenSection | undefined; refusal?: string | undefined }> => {
    const other = others.get(program.name);
    if (other !== undefined) {
      return { refusal: `the name ${program.name} is used in ${other}; rename one of the two` };
    }
    const refusal = await checkOnHost(program, includedFile, installation);
    if (refusal === undefined) return { section: toSection(program, expandOf(program)) };
    return { section: lastGood(program), refusal };
  };
  const lastGood = (program: DesiredProgram): WrittenSection | undefined => {
    const last = written.sections[program.name];
    const isOfKind = (last?.members !== undefined) === (program.type === 'GROUP');
    return last?.programId === program.programId && isOfKind ? last : undefined;
  };
  const ask = async (texts: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> => {
    const answer = await askParser(Object.fromEntries(texts), includedFile, installation);
    if (answer === undefined)
      logger.debug("supervisord's own parser could not be asked; own checks alone count");
    if (typeof answer?.base === 'string') {
      logger.warn(
        { reason: answer.base },
        "supervisord could not read its own configuration again; mend the operator's files",
      );
    }
    return new Map(Object.entries(answer?.faults ?? {}));
  };
  /** Forms the groups from sections that are sure to be written; a program that is in no group is one by itself. */
  const formGroups = async (
    groups: ReadonlyMap<string, WrittenSection>,
    programs: readonly DesiredProgram[],
    sections: ReadonlyMap<string, WrittenSection>,
    refuse: (group: string, reason: string) => void,
  ): Promise<ReadonlyMap<string, WrittenSection>> => {
    const formed = new Map<string, WrittenSection>();
    const units = new Map<string, string>();
    // The group that has a program keeps it when another one names it, too.
    const claimed = new Map<string, string>();
    for (const [name, { configuration }] of groups) {
      const had = written.sections[name]?.members ?? {};
      for (const member of readMembers(configuration))
        if (Object.hasOwn(had, member)) claimed.set(member, name);
    }
    for (const group of programs) {
      const { name } = group;
      const found = groups.get(name);
      if (found === undefined) continue;
      const { members, reasons } = formGroup(
        ...([group, found.configuration, programs, sections, claimed] as const),
        (program, { configuration }) =>
          findProcessNames(program, name, configuration, includedFile, installation),
      );
      for (const reason of reasons) refuse(name, reason);
      const inside = Object.keys(members);
      if (inside.length === 0) {
        refuse(name, 'none of its programs can be in it, so the group is not written');
        continue;
      }
      for (const member of inside) claimed.set(member, name);
      const text = renderGroup(name, found.configuration, inside);
      formed.set(name, { ...found, text, members });
      units.set(name, text + inside.map((member) => sections.get(member)?.text ?? '').join(''));
    }
    if (units.size === 0) return formed;
    // A program that is fine alone may not be in a group, whose name it can put into a path.
    for (const [name, reason] of await ask(units)) {
      refuse(name, `supervisord would not take it: ${reason}`);
      formed.delete(name);
    }
    return formed;
  };
  const wantsListener = (
    desired: DesiredState,
    sections: Readonly<Record<string, WrittenSection>>,
  ): boolean =>
    wantsLogEvents(
      desired,
      ({ name, programId }) => [
        ...(sections[name] === undefined ? [] : [sections[name].configuration]),
        ...findAppliedBodies(applied?.all ?? {}, programId),
      ],
      expandOf,
    );
  const findListener = async (others: ReadonlyMap<string, string>): Promise<string | undefined> => {
    if (logListener === undefined) return written.logListener;
    const { name } = logListener;
    try {
      if (others.has(name)) throw new Error(`its name ${name} is used in ${others.get(name) ?? ''}`);
      const text = renderLogListener(logListener);
      const fault = text === written.logListener ? undefined : (await ask(new Map([[name, text]]))).get(name);
      if (fault !== undefined) throw new Error(`supervisord would not take it: ${fault}`);
      return text;
    } catch (error) {
      logListenerFault = `the listener can’t be written: ${toError(error).message}`;
      logger.error({ err: error }, 'the listener of log events can’t be written');
      return undefined;
    }
  };

  return {
    get written() {
      return written;
    },
    get logListenerFault() {
      return logListenerFault;
    },
    isIntact: () =>
      readTextFile(includedFile) === renderFile(written) &&
      (last === undefined || wantsListener(last, written.sections) === (written.logListener !== undefined)),
    async write(desired) {
      last = desired;
      logListenerFault = undefined;
      const foreign = readOtherNames(includedFile, installation);
      const others = new Map(logListener === undefined ? [] : [[logListener.name, 'dart itself']]);
      for (const [name, place] of foreign) others.set(name, place);
      const sections = new Map<string, WrittenSection>();
      const groups = new Map<string, WrittenSection>();
      const refusals = new Map<string, string>();
      const programs = [...desired.programs].sort((left, right) => (left.name < right.name ? -1 : 1));
      for (const program of programs) {
        const { section, refusal } = await findGood(program, others);
        const kind = program.type === 'GROUP' ? groups : sections;
        if (section !== undefined) kind.set(program.name, section);
        if (refusal !== undefined) refusals.set(program.name, refusal);
      }
      const texts = new Map([...sections].map(([name, { text }]) => [name, text]));
      for (const [name, reason] of await ask(texts)) {
        refusals.set(name, refusals.get(name) ?? `supervisord would not take it: ${reason}`);
        const program = programs.find((candidate) => candidate.name === name);
        const last = program === undefined ? undefined : lastGood(program);
        if (last !== undefined && last.text !== sections.get(name)?.text) sections.set(name, last);
        else sections.delete(name);
      }
      const refuse = (group: string, reason: string): void => {
        const before = refusals.get(group);
        refusals.set(group, before === undefined ? reason : `${before}. ${reason}`);
      };
      for (const [name, group] of await formGroups(groups, programs, sections, refuse))
        sections.set(name, group);
      const all = Object.fromEntries(sections);
      const listener = wantsListener(desired, all) ? await findListener(foreign) : undefined;
      const listed = { sections: all, ...(listener === undefined ? {} : { logListener: listener }) };
      const text = renderFile(listed);
      if (readTextFile(includedFile) !== text) writeFileAtomic(includedFile, text, 0o640);
      const before = JSON.stringify(written);
      written = {
        version: desired.version,
        ...listed,
        refusals: programs.flatMap(({ name, programId, revision }) => {
          const refusal = refusals.get(name);
          return refusal === undefined ? [] : [{ programId, revision, refusal }];
        }),
      };
      if (JSON.stringify(written) === before) return written;
      file.write(written);
      const counts = { version: desired.version, written: sections.size, refused: [...refusals.keys()] };
      logger.info(counts, 'configuration written');
      return written;
    },
  };
}

function toSection(program: DesiredProgram, expand: Expand): WrittenSection {
  const { programId, revision, configuration, name } = program;
  const type = sectionTypeOf(program.type);
  const logEvents = findLogEventStreams(program, configuration, expand);
  const source = { name, type, configuration, logEvents, expand };
  const differences = listDifferences(source);
  return {
    ...{ programId, revision, configuration, text: renderSection(source) },
    ...(differences.length === 0 ? {} : { differences }),
  };
}

function renderFile({ sections, logListener }: Pick<Written, 'sections' | 'logListener'>): string {
  const texts = Object.values(sections).map(({ text }) => text);
  if (logListener !== undefined) texts.push(logListener);
  return HEADER + texts.map((text) => `\n${text}`).join('');
}
