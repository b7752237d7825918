/** The page that Excel loads: what it may load and run, and what stands there before anything has. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const page = readFileSync(path.join(__dirname, '../../src/taskpane/taskpane.html'), 'utf8');
const policy = new Map(
  /content="(default-src[^"]*)"/
    .exec(page)![1]!
    .split(';')
    .map((directive) => directive.trim().split(' '))
    .map(([name, ...sources]) => [name, sources.join(' ')]),
);

test('scripts come from the pane itself and from where office.js is served, never from the page’s text', () => {
  expect(policy.get('script-src')).toMatch(/^'self'<%= officeJs/);
  expect(policy.get('script-src')).not.toMatch(/unsafe/);
  expect([...page.matchAll(/<script([^>]*?>[^<]*)<\/script>/g)].map(([, rest]) => rest)).toEqual([
    // In the workbench only.
    ' src="bridge.js">',
    ' defer src="<%= officeJs %>">',
    // For `unsupported.js` to start: no browser runs this type.
    ' type="text/gouji" src="<%= script %>">',
    ' src="unsupported.js">',
  ]);
  expect(page).not.toMatch(/\son[a-z]+=/);
});

test('nothing is sent anywhere else', () => {
  expect(policy.get('default-src')).toBe("'none'");
  expect(policy.get('connect-src')).toMatch(/^'self'<%= officeJs/);
  expect(policy.get('form-action')).toBe("'none'");
  expect(page).not.toMatch(/https?:\/\//);
});

test('something can be read before a script has run, also where none ever does', () => {
  expect(page).toMatch(/正在打开绩效自评勾稽/);
  expect(page).toMatch(/需要 Excel 2021/);
  expect(page).toMatch(/<html lang="zh-CN">/);
});
