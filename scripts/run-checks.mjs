import process from 'node:process';
import { runStep } from './steps.mjs';

/** Runs checks one after the other, all of them whatever fails, and closes with the line `N passed, N failed`. */
export async function runChecks(checks, names) {
  const total = { passed: 0, failed: 0 };
  const said = [];
  for (const name of names) {
    try {
      await runStep(name, async () => {
        const { passed, failed, problem, remarks = [] } = await checks[name]();
        total.passed += passed;
        total.failed += failed;
        said.push(...remarks);
        if (problem) throw Object.assign(problem, { counted: true });
        return passed > 1 ? `${passed} tests` : '';
      });
    } catch (error) {
      if (!error.counted) total.failed += 1;
      process.stdout.write(`\n${error.message}\n\n`);
    }
  }
  for (const remark of said) process.stdout.write(`\n- ${remark}`);
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  if (total.failed > 0) process.exitCode = 1;
}
