import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import type { Installation } from '../supervisord/installation.ts';

/**
 * Reads the whole configuration with supervisord's own code, with a text in the place of our file: first all sections,
 * and when that fails each alone, to find which. Nothing of it is run or written.
 */
const SCRIPT = `
import sys, json, os, fnmatch
task = json.load(sys.stdin)
import supervisor.options as options
included = os.path.abspath(task['includedFile'])
current = ['']
real_glob = options.glob.glob
def glob(pattern, *rest):
    found = [name for name in real_glob(pattern, *rest) if os.path.abspath(name) != included]
    return found + ([included] if fnmatch.fnmatch(included, os.path.abspath(pattern)) else [])
class Glob: pass
fake = Glob(); fake.glob = glob
options.glob = fake
real_read = options.UnhosedConfigParser.read
def read(self, names, **rest):
    if names != included: return real_read(self, names, **rest)
    before = set(self._sections)
    self.read_string(current[0], included)
    for section in set(self._sections) - before: self.section_to_file[section] = included
    return [included]
options.UnhosedConfigParser.read = read
def fault(text):
    current[0] = text
    try:
        reader = options.ServerOptions()
        reader.configfile = task['configurationFile']
        reader.here = os.path.dirname(os.path.abspath(task['configurationFile']))
        reader.read_config(task['configurationFile'])
    except Exception as error:
        return str(error) or repr(error)
base = fault('')
faults = {}
if base is None and fault(''.join(task['sections'].values())) is not None:
    for name, section in task['sections'].items():
        reason = fault(section)
        if reason is not None: faults[name] = reason
json.dump({'base': base, 'faults': faults}, sys.stdout)
`;

const answer = z.object({ base: z.string().nullable(), faults: z.record(z.string(), z.string()) });

/** What supervisord's own parser says: `base` of the operator's files alone, `faults` by program. */
export type ParserAnswer = z.output<typeof answer>;

const DEADLINE_MS = 20_000;

/** Asks supervisord's own parser about sections; undefined where it can't be run. */
export async function askParser(
  sections: Readonly<Record<string, string>>,
  includedFile: string,
  installation: Installation,
): Promise<ParserAnswer | undefined> {
  const { configurationFile } = installation;
  const python = findPython(installation);
  if (configurationFile === undefined || python === undefined) return undefined;
  try {
    const [command = '', ...words] = python;
    const child = spawn(command, [...words, '-c', SCRIPT], {
      env: { ...installation.environment },
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: DEADLINE_MS,
    });
    const failed = new Promise<never>((_, reject) => {
      child.on('error', reject);
      child.stdin.on('error', reject);
    });
    child.stdin.end(JSON.stringify({ sections, includedFile, configurationFile }));
    return answer.parse(JSON.parse(await Promise.race([text(child.stdout), failed])));
  } catch {
    return undefined;
  }
}

/** The words of the first line of supervisord's program, when that is a Python script. */
function findPython({ executable }: Installation): string[] | undefined {
  if (executable === undefined) return undefined;
  try {
    const line = /^#!\s*(.*)/.exec(readFileSync(executable, 'utf8').slice(0, 512))?.[1]?.trim();
    return line?.includes('python') ? line.split(/\s+/) : undefined;
  } catch {
    return undefined;
  }
}
