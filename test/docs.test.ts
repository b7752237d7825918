/** What the documents point to is there: files beside them, and the scripts that they tell to run. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { scripts } from '../package.json';

const ROOT = path.join(__dirname, '..');
const DOCUMENTS = globSync(['*.md', 'docs/*.md', 'src/**/*.md'], { cwd: ROOT });

test.each(DOCUMENTS)('%s', (document) => {
  const text = readFileSync(path.join(ROOT, document), 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, link]) => link!);
  expect(links.filter((link) => !existsSync(path.join(ROOT, path.dirname(document), link)))).toEqual([]);
  const run = [...text.matchAll(/\bnpm run ([a-z]+)/g)].map(([, name]) => name!);
  expect(run.filter((name) => !(name in scripts))).toEqual([]);
  const tests = [...text.matchAll(/npx jest ((?:test\/[\w/-]+ ?)+)/g)].flatMap(([, list]) =>
    list!.trim().split(' '),
  );
  // A path is the beginning of one, as jest takes it. Recipes name a folder that is still to be made.
  const here = globSync('test/**/*.{ts,tsx}', { cwd: ROOT });
  expect(
    tests.filter((name) => name !== 'test/hosts/' && !here.some((file) => file.startsWith(name))),
  ).toEqual([]);
});
