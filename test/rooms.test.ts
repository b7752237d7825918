/** The import table in eslint.config.mjs holds only the rooms that stand in it: each folder of src must. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..');

const folders = (under: string): readonly string[] =>
  readdirSync(path.join(ROOT, 'src', under), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.posix.join(under, name));

test('every folder of src and of its hosts has a row', () => {
  const table = readFileSync(path.join(ROOT, 'eslint.config.mjs'), 'utf8');
  const rows = [...table.matchAll(/room\(\s*'([^']+)'/g)].map(([, name]) => name!);
  const rooms = [...folders('').filter((name) => name !== 'hosts'), ...folders('hosts')];
  expect(rooms.length).toBeGreaterThan(15);
  expect(rooms.filter((name) => !rows.includes(name))).toEqual([]);
});
