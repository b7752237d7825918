/** Property tests try the same cases every time; a search, which is told so, does not. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { isSearch, runs } from './helpers/properties';

const ROOT = path.join(__dirname, '..');

const tried = (parameters?: ReturnType<typeof runs>): readonly number[] => {
  const values: number[] = [];
  fc.assert(
    fc.property(fc.nat(1000), (value) => void values.push(value)),
    parameters,
  );
  return values;
};

(isSearch ? test.skip : test)('the same cases, here and on any machine', async () => {
  expect(tried()).toHaveLength(100);
  expect(tried().slice(0, 8)).toEqual([581, 9, 736, 6, 540, 999, 263, 388]);
  expect(tried(runs(8))).toEqual(tried().slice(0, 8));
  const later: number[] = [];
  await fc.assert(fc.asyncProperty(fc.nat(1000), async (value) => void later.push(value)));
  expect(later).toEqual(tried());
});

test('no test says how many but through runs(…), so that a search reaches it', () => {
  const own = globSync('test/**/*.{ts,tsx}', { cwd: ROOT }).filter((file) =>
    /numRuns[:,]|configureGlobal\(/.test(readFileSync(path.join(ROOT, file), 'utf8')),
  );
  expect(own).toEqual(['test/helpers/properties.ts']);
});
