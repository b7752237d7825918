/**
 * `npm test`: everything that must hold, in the order in which it fails fastest.
 * Installs what is missing; `--fast` leaves the browser out.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bin, ensureInstalled, ROOT, run } from './install.mjs';

const fast = process.argv.includes('--fast');

ensureInstalled();
step('格式与规范 / format and lint');
run(bin('prettier'), ['--check', '--log-level=warn', '.']);
run(bin('eslint'), ['.', '--max-warnings=0']);
step('类型 / types');
run(bin('tsc'), ['-p', 'tsconfig.json']);
run(bin('tsc'), ['-p', 'tsconfig.core.json']);
step('构建 / build');
run(bin('webpack'), ['--env', 'out=.cache/site', '--env', 'officeJs=local']);
run(process.execPath, [path.join(ROOT, 'scripts', 'bundle.mjs')]);

const counts = { passed: 0, failed: 0 };
jest('单元与场景测试 / unit and scenario tests', ['--config', 'jest.config.js']);
if (!fast) jest('浏览器测试 / browser tests', ['--config', 'test/e2e/jest.config.js', '--runInBand']);

console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 ? 0 : 1);

function step(title) {
  console.log(`\n── ${title}`);
}

/** Runs one jest configuration; a suite that does not even load counts as a failure. */
function jest(title, args) {
  step(title);
  const file = path.join(ROOT, '.cache', 'jest-result.json');
  rmSync(file, { force: true });
  const { status } = spawnSync(bin('jest'), [...args, '--silent', '--json', `--outputFile=${file}`], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  const result = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  counts.passed += result?.numPassedTests ?? 0;
  counts.failed += (result?.numFailedTests ?? 0) + (result?.numRuntimeErrorTestSuites ?? 0);
  if (status !== 0 && counts.failed === 0) counts.failed += 1;
}
