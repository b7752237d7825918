/**
 * What the pane loads before its first paint, and how large that is: `node scripts/bundle.mjs [folder]` after a
 * build. Fails where it is over the budget, or where a heavy library has slipped into what every user loads.
 * office.js is not counted: it is Office's own.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './install.mjs';

/** In KB, gzip, of all that the page names. */
const FIRST_LOAD_KB = 186;
/** Of what a check needs beside it. */
const CORE_KB = 258;
/** Strings that only these libraries carry, and that survive minifying. */
const HEAVY = {
  'the editor of workbooks': 'xl/worksheets/sheet',
  docx: 'w:abstractNumId',
  saxes: 'unclosed tag',
};

const folder = path.resolve(ROOT, process.argv[2] ?? '.cache/site', 'taskpane');
const page = readFileSync(path.join(folder, 'taskpane.html'), 'utf8');
const named = [...page.matchAll(/<script[^>]*src="?([^"\s>]+\.js)/g)]
  .map((match) => match[1])
  .filter((source) => !source.includes('office'));
const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
const kilobytes = (file) => gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length / 1024;

const rows = scripts
  .map((file) => ({ file, when: named.includes(file) ? 'first load' : 'when used', kb: kilobytes(file) }))
  .sort((a, b) => a.when.localeCompare(b.when) || b.kb - a.kb);
for (const { file, when, kb } of rows) console.log(`${kb.toFixed(1).padStart(7)} KB  ${when}  ${file}`);

const problems = [];
const first = rows.filter(({ when }) => when === 'first load');
const total = first.reduce((sum, { kb }) => sum + kb, 0);
console.log(`${total.toFixed(1).padStart(7)} KB  first load in all, of ${FIRST_LOAD_KB} KB`);
if (first.length === 0) problems.push('the page names no script');
if (total > FIRST_LOAD_KB) problems.push(`the first load is over ${FIRST_LOAD_KB} KB`);
const core = rows.find(({ file }) => file.startsWith('core.'));
if (!core) problems.push('the core is no chunk of its own any more');
else if (core.kb > CORE_KB) problems.push(`the core is over ${CORE_KB} KB`);
for (const { file } of [...first, ...(core ? [core] : [])]) {
  const text = readFileSync(path.join(folder, file), 'utf8');
  for (const [library, mark] of Object.entries(HEAVY)) {
    if (text.includes(mark)) problems.push(`${library} is in ${file}, which every user loads`);
  }
}
for (const problem of problems) console.error(`✗ ${problem}`);
process.exit(problems.length === 0 ? 0 : 1);
