import { renderSection, sectionTypeOf } from '@dart/supervisor';
import type { Logger } from '@dart/runtime';
import type { DesiredProgram, DesiredState } from '../desired/desired-state.ts';
import { readTextFile, writeFileAtomic } from '../files/atomic-file.ts';
import type { Installation } from '../supervisord/installation.ts';
import { checkOnHost } from './host-check.ts';
import { readOtherNames } from './other-names.ts';
import { askParser } from './parser-check.ts';
import { createWrittenFile, NOTHING_WRITTEN, type Written, type WrittenSection } from './written.ts';

export interface WriterOptions {
  /** The one file that supervisord includes. */
  readonly includedFile: string;
  /** The agent's own folder. */
  readonly folder: string;
  readonly installation: Installation;
  readonly logger: Logger;
}

/** Writes the one file of this host that supervisord includes. */
export interface ConfigurationWriter {
  readonly written: Written;
  /** Checks each section on this host and writes those that pass; the file can always start supervisord. */
  write(desired: DesiredState): Promise<Written>;
  /** Whether the file still holds what was written. */
  isIntact(): boolean;
}

const HEADER = '; Written by dart; changes made here are lost. Registered programs: dart processes\n';

/** The writer of one host. */
export function createConfigurationWriter(options: WriterOptions): ConfigurationWriter {
  const { includedFile, folder, installation, logger } = options;
  const file = createWrittenFile(folder);
  let written = file.read() ?? NOTHING_WRITTEN;

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
    if (refusal === undefined) return { section: toSection(program) };
    return { section: lastGood(program), refusal };
  };
  const lastGood = (program: DesiredProgram): WrittenSection | undefined => {
    const last = written.sections[program.name];
    return last?.programId === program.programId ? last : undefined;
  };
  const ask = async (sections: ReadonlyMap<string, WrittenSection>): Promise<ReadonlyMap<string, string>> => {
    const texts = Object.fromEntries([...sections].map(([name, { text }]) => [name, text]));
    const answer = await askParser(texts, includedFile, installation);
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

  return {
    get written() {
      return written;
    },
    isIntact: () => readTextFile(includedFile) === renderFile(Object.values(written.sections)),
    async write(desired) {
      const others = readOtherNames(includedFile, installation);
      const sections = new Map<string, WrittenSection>();
      const refusals = new Map<string, string>();
      const programs = [...desired.programs].sort((left, right) => (left.name < right.name ? -1 : 1));
      for (const program of programs) {
        const { section, refusal } = await findGood(program, others);
        if (section !== undefined) sections.set(program.name, section);
        if (refusal !== undefined) refusals.set(program.name, refusal);
      }
      for (const [name, reason] of await ask(sections)) {
        refusals.set(name, refusals.get(name) ?? `supervisord would not take it: ${reason}`);
        const program = programs.find((candidate) => candidate.name === name);
        const last = program === undefined ? undefined : lastGood(program);
        if (last !== undefined && last.text !== sections.get(name)?.text) sections.set(name, last);
        else sections.delete(name);
      }
      const text = renderFile([...sections.values()]);
      if (readTextFile(includedFile) !== text) writeFileAtomic(includedFile, text, 0o640);
      const before = JSON.stringify(written);
      written = {
        version: desired.version,
        sections: Object.fromEntries(sections),
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

function toSection(program: DesiredProgram): WrittenSection {
  const { programId, revision, configuration, name } = program;
  const type = sectionTypeOf(program.type);
  return { programId, revision, configuration, text: renderSection({ name, type, configuration }) };
}

function renderFile(sections: readonly WrittenSection[]): string {
  return HEADER + sections.map(({ text }) => `\n${text}`).join('');
}
