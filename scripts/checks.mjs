import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { environment } from './environment.mjs';
import { runQuietly } from './run-quietly.mjs';

/** What is generated and committed; `npm run generate` makes it anew. */
const GENERATED = [
  'docs/dartrc.schema.json',
  'libs/schema/schema.graphql',
  'libs/client/src/generated',
  'drizzle',
];

/** Lines of a failure's message that are shown. */
const SHOWN_LINES = 12;

/** Each test that failed, with the beginning of what it said. */
function describeFailures(tests) {
  return tests
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => {
      const said = failureMessages.join('\n').split('\n').slice(0, SHOWN_LINES).join('\n');
      return `\n\n✕ ${fullName}\n${said}`;
    })
    .join('');
}

/**
 * Checks with a name; each resolves to how many tests passed and failed in it, or throws. What can take long is done in
 * its small size unless told.
 */
export function createChecks(root, { size = 'small' } = {}) {
  const toolEnvironment = {
    ...environment,
    DART_TEST_SIZE: size,
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    NEXT_TELEMETRY_DISABLED: '1',
  };
  const tool = (name, words) =>
    runQuietly(process.execPath, [join(root, 'node_modules', '.bin', name), ...words], {
      cwd: root,
      environment: toolEnvironment,
    });
  const git = (words) => runQuietly('git', words, { cwd: root });
  const one = { passed: 1, failed: 0 };

  /** A whole run of vitest; its own report says how many tests there were. */
  const vitest = async (words) => {
    const report = join(tmpdir(), `dart-tests-${process.pid}.json`);
    let problem;
    await tool('vitest', [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...words,
    ]).catch((error) => (problem = error));
    let counts;
    try {
      counts = JSON.parse(readFileSync(report, 'utf8'));
    } catch {
      throw problem ?? new Error('vitest wrote no report');
    } finally {
      rmSync(report, { force: true });
    }
    const {
      numPassedTests: passed,
      numFailedTests,
      numPendingTests,
      numTotalTestSuites,
      testResults,
    } = counts;
    const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
    const remarks = tests.flatMap(({ title, meta }) => (meta?.remark ? [`${title}: ${meta.remark}`] : []));
    if (numPendingTests > 0) throw new Error(`${numPendingTests} tests were skipped; every test has to run`);
    if (numTotalTestSuites === 0 || passed + numFailedTests === 0)
      throw problem ?? new Error('there were no tests');
    // its last lines tell of the last failure only
    if (problem) problem.message += describeFailures(tests);
    // a file that can't be loaded has no test that failed, but vitest says so by its exit code
    if (problem && numFailedTests === 0) throw problem;
    return { passed, failed: numFailedTests, problem, remarks };
  };

  return {
    format: async () => {
      await tool('prettier', ['--check', '--log-level', 'warn', '.']);
      return one;
    },
    'lint, types': async () => {
      await tool('nx', ['run-many', '-t', 'lint', 'typecheck', '--parallel=2']);
      return one;
    },
    generated: async () => {
      await tool('nx', ['run-many', '-t', 'generate', '--parallel=1']);
      const changed = (await git(['status', '--porcelain', '--', ...GENERATED])).trim();
      if (changed !== '') {
        throw new Error(
          `Generated files are not up to date:\n${changed}\nRun \`npm run generate\` and commit what it makes.`,
        );
      }
      return one;
    },
    build: async () => {
      await tool('nx', ['run-many', '-t', 'build']);
      return one;
    },
    tests: () => vitest([]),
    'end to end': () => vitest(['--config', 'apps/e2e/vitest.config.ts']),
    reliability: () => vitest(['--config', 'apps/e2e/vitest.config.ts', 'src/reliability']),
  };
}
