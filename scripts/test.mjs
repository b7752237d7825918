/**
 * `npm test`: everything that must hold. `--fast`: format, lint, types and unit tests, without a build.
 *
 * What needs no test runner goes first, as much at a time as there are cores; where it fails, no test is run.
 * All tests are one run of jest, so that no core is idle while others are at their last suite.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bin, ensureInstalled, ROOT } from './install.mjs';

const fast = process.argv.includes('--fast');
const CORES = os.availableParallelism();
/** One more than there are cores: who waits for a browser or a command leaves one to the others. */
const WORKERS = CORES + 1;
/** A worker keeps something of every suite: without a limit two of them take five gigabytes in the end. */
const WORKER_MEMORY = '1GB';
/**
 * V8 compiles for speed what a suite runs a few times and never again. Ten times as slow to do so it takes a fifth to
 * a third less of the processor, measured over rules, linter, pane and files.
 */
const COMPILES_LATE = '--interrupt-budget=600000';
const SUITES_SHOWN = 10;
const TESTS_SHOWN = 5;

/** Longest first: a command is started as soon as one before it has ended. */
const BEFORE_TESTS = [
  ...(fast ? [] : [{ title: '构建 / build', commands: [...build()] }]),
  { title: '规范 / lint', commands: [lint()] },
  { title: '类型 / types', commands: [types('tsconfig.json'), types('tsconfig.core.json')] },
  { title: '格式 / format', commands: [[bin('oxfmt'), '--check']] },
];

ensureInstalled();
const started = Date.now();
const times = [];
const counts = { passed: 0, failed: 0 };
await atOnce(BEFORE_TESTS, CORES, check);
const suites = counts.failed === 0 ? test() : [];
printTimes(suites);
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 ? 0 : 1);

function* build() {
  yield [bin('webpack'), '--env', 'out=.cache/site', '--env', 'officeJs=local'];
  yield [process.execPath, path.join(ROOT, 'scripts', 'bundle.mjs')];
}

/** What it found in a file that has not changed since is not looked for again. */
function lint() {
  const cache = path.join(ROOT, '.cache', 'eslint', 'cache');
  const kept = ['--cache', '--cache-strategy=content', '--cache-location', cache];
  return [bin('eslint'), '.', '--max-warnings=0', ...kept];
}

function types(project) {
  const info = path.join(ROOT, '.cache', 'tsc', `${project}.tsbuildinfo`);
  return [bin('tsc'), '-p', project, '--incremental', '--tsBuildInfoFile', info];
}

async function atOnce(steps, width, act) {
  const waiting = [...steps];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await act(step);
  };
  await Promise.all(Array.from({ length: width }, worker));
}

/** What the commands of a step say is shown together, once it has ended. */
async function check({ title, commands }) {
  const from = Date.now();
  let said = '';
  let isGood = true;
  for (const [command, ...words] of commands) {
    const result = await output(command, words);
    said += result.text;
    isGood = result.status === 0;
    if (!isGood) break;
  }
  if (!isGood) counts.failed += 1;
  times.push([title, Date.now() - from]);
  console.log(`── ${title}${isGood ? '' : ' ✗'}`);
  if (said.trim()) console.log(said.trimEnd());
}

function output(command, words) {
  return new Promise((resolve) => {
    const child = spawn(command, words, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part) => (text += part));
    child.on('error', (error) => resolve({ status: 1, text: String(error) }));
    child.on('close', (status) => resolve({ status, text }));
  });
}

/** Runs jest and gives its suites; one that does not even load counts as a failure. */
function test() {
  const title = '测试 / tests';
  const from = Date.now();
  console.log(`\n── ${title}`);
  const file = path.join(ROOT, '.cache', 'jest-result.json');
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const which = fast ? ['--config', 'jest.unit.config.js'] : ['--projects', '.', 'test/e2e'];
  const limits = [`--maxWorkers=${WORKERS}`, `--workerIdleMemoryLimit=${WORKER_MEMORY}`];
  const order = `--testSequencer=${path.join(ROOT, 'test', 'helpers', 'sequencer.js')}`;
  const words = [...which, ...limits, order, '--silent', '--json', `--outputFile=${file}`];
  const jest = path.join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  // Its workers are started with the same options.
  const { status } = spawnSync(process.execPath, [COMPILES_LATE, jest, ...words], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  times.push([title, Date.now() - from]);
  const result = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  counts.passed += result?.numPassedTests ?? 0;
  counts.failed += (result?.numFailedTests ?? 0) + (result?.numRuntimeErrorTestSuites ?? 0);
  if (status !== 0 && counts.failed === 0) counts.failed += 1;
  return result?.testResults ?? [];
}

function printTimes(suites) {
  const slowest = (rows, count) => rows.sort((a, b) => b[1] - a[1]).slice(0, count);
  const line = ([name, milliseconds]) =>
    console.log(`${(milliseconds / 1000).toFixed(1).padStart(7)} s  ${name}`);
  console.log('\n── 用时 / time');
  times.forEach(line);
  line(['一共 / in all', Date.now() - started]);
  if (suites.length === 0) return;
  console.log('\n── 最慢的测试文件 / slowest suites');
  const nameOf = ({ name }) => path.relative(ROOT, name);
  slowest(
    suites.map((suite) => [nameOf(suite), suite.endTime - suite.startTime]),
    SUITES_SHOWN,
  ).forEach(line);
  console.log('\n── 最慢的单个测试 / slowest tests');
  const tests = suites.flatMap((suite) =>
    suite.assertionResults.map((each) => [`${nameOf(suite)} › ${each.fullName}`, each.duration ?? 0]),
  );
  slowest(tests, TESTS_SHOWN).forEach(line);
}
