/** One version, in package.json: everything that says one says the same. The packed command line is in pack.test. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { version } from '../package.json';
import { runCli } from './helpers/cli';

const ROOT = path.join(__dirname, '..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

test('the lock, the manifest and the changelog', () => {
  const { version: locked, packages } = JSON.parse(read('package-lock.json')) as {
    version: string;
    packages: Record<string, { version: string }>;
  };
  expect([locked, packages['']!.version]).toEqual([version, version]);
  expect(/<Version>([^<]*)</.exec(read('manifest.xml'))![1]).toBe(`${version.replace(/-.*/, '')}.0`);
  // The newest that has been released; above it stands what has not.
  const released = [...read('CHANGELOG.md').matchAll(/^## \[(\d[^\]]*)\] - \d{4}-\d\d-\d\d$/gm)];
  expect(released[0]![1]).toBe(version);
});

test('the command line and the reports that it writes', () => {
  expect(runCli(ROOT, ['--version']).stdout).toBe(`${version}\n`);
  const { stdout } = runCli(ROOT, ['check', 'assets/samples/fy2023.xlsx', '--format', 'json']);
  expect((JSON.parse(stdout) as { tool: unknown }).tool).toEqual({ name: 'gouji', version });
});

test('the pane: its core was built with it', () => {
  const folder = path.join('.cache/site/taskpane');
  const core = readdirSync(path.join(ROOT, folder)).filter((file) => /^core\.[0-9a-f]+\.js$/.test(file));
  expect(core).toHaveLength(1);
  expect(read(path.join(folder, core[0]!))).toContain(`"${version}"`);
});
