/**
 * `npm run fuzz [-- pattern]`: tries the property tests on cases at random, and prints of each what it tried and
 * found. A counterexample becomes a fixed case of its test file: `npm test` tries the same cases every time.
 *
 *   --runs N      cases a property, where not its usual number
 *   --seconds N   the longest that a property is tried
 *   -t NAME       only tests of that name
 *   --seed S      the same cases again; with --path P one of them
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';
import { bin, ROOT } from './install.mjs';

const { values: given, positionals: patterns } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string' },
    seconds: { type: 'string' },
    seed: { type: 'string' },
    path: { type: 'string' },
    test: { type: 'string', short: 't' },
  },
});
const seed = Number(given.seed ?? Math.floor(Math.random() * 2 ** 31));
const log = path.join(ROOT, '.cache', `fuzz-${process.pid}.jsonl`);
const search = {
  seed,
  log,
  ...(given.path && { path: given.path }),
  ...(given.runs && { runs: Number(given.runs) }),
  ...(given.seconds && { seconds: Number(given.seconds) }),
};

const files = globSync('test/**/*.test.{ts,tsx}', { cwd: ROOT })
  .filter((file) => patterns.length === 0 || patterns.some((pattern) => file.includes(pattern)))
  .filter((file) => /from 'fast-check'|testBrokenFiles/.test(readFileSync(path.join(ROOT, file), 'utf8')));
if (files.length === 0) {
  console.error('没有这样的性质测试 / no such property tests');
  process.exit(2);
}

// Ctrl-C ends the search, and what it found so far is still told.
process.on('SIGINT', () => undefined);
console.log(`seed ${seed}`);
mkdirSync(path.dirname(log), { recursive: true });
const only = given.test === undefined ? [] : ['-t', given.test];
// One worker, so that a property's time is its own; no test's limit, as a search takes as long as it takes.
const jest = ['--runTestsByPath', ...files, '--runInBand', '--silent', '--testTimeout=86400000', ...only];
const { status } = spawnSync(bin('jest'), jest, {
  cwd: ROOT,
  env: { ...process.env, FUZZ: JSON.stringify(search) },
  stdio: 'inherit',
  shell: process.platform === 'win32',
});

const tried = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').map(JSON.parse) : [];
rmSync(log, { force: true });
console.log('');
for (const { file, test, runs } of tried) console.log(`${runs} × ${relative(file)} ${test}`);
const found = tried.filter((each) => each.counterexample !== undefined);
for (const { file, test, path: where, counterexample } of found) {
  console.log(`\n${relative(file)} ${test}\n  ${counterexample}`);
  console.log(`  npm run fuzz -- ${relative(file)} -t ${quoted(test)} --seed ${seed} --path ${where}`);
}
console.log(`\n${tried.length} properties tried, ${found.length} counterexamples`);
process.exit(status ?? 1);

function relative(file) {
  return path.relative(ROOT, file).replaceAll('\\', '/');
}

/** As a pattern of jest, for a shell. */
function quoted(test) {
  return `'^${test.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll("'", '.')}$'`;
}
