/** What old browsers get: a page that says what is needed, from a script that they can run, and nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'acorn';
import type { DOMWindow } from 'jsdom';
import { JSDOM } from 'jsdom';

const SRC = path.join(__dirname, '../../src');
const script = readFileSync(path.join(SRC, 'taskpane/unsupported.js'), 'utf8');

const fallbacks = readFileSync(path.join(SRC, 'fallbacks.js'), 'utf8');

/** The page as the build makes it of the source, with two scripts. */
const PAGE = readFileSync(path.join(SRC, 'taskpane/taskpane.html'), 'utf8')
  .replace(/<% if [^]*?<% } %>/, '')
  .replace(/<% for [^]*?<link[^]*?<% } %>/, '')
  .replace(
    /<% for [^]*?<script[^]*?<% } %>/,
    '<script type="text/gouji" src="vendor.js" integrity="sha384-x"></script><script type="text/gouji" src="taskpane.js"></script>',
  )
  .replace(/<script src="unsupported.js"><\/script>/, '')
  .replace('<%= officeJs %>', 'office.js');

/** The page after the script has run in it, and after the page's own deferred scripts. */
function open(change: (window: DOMWindow) => void = () => undefined): DOMWindow {
  const { window } = new JSDOM(PAGE, { runScripts: 'outside-only' });
  Object.defineProperty(window, 'crypto', {
    value: { getRandomValues: () => undefined },
    configurable: true,
  });
  change(window);
  window.eval(script);
  window.document.dispatchEvent(new window.Event('DOMContentLoaded'));
  return window;
}

const started = ({ document }: DOMWindow): (string | null)[] =>
  [...document.head.querySelectorAll('script:not([defer])')].map((each) => each.getAttribute('src'));
/** What is seen, by what is not hidden. */
const said = ({ document }: DOMWindow): string =>
  [...document.body.children]
    .filter((part) => part.tagName === 'DIV' && !part.hasAttribute('hidden'))
    .map(({ textContent }) => textContent.replace(/\s+/g, ' '))
    .join('');

test('the script is ES5', () => {
  expect(() => parse(script, { ecmaVersion: 5, sourceType: 'script' })).not.toThrow();
});

test('a browser of today starts the pane: in order, with what the scripts must hash to', () => {
  const window = open();
  expect(started(window)).toEqual(['vendor.js', 'taskpane.js']);
  const [first, second] = window.document.head.querySelectorAll<HTMLScriptElement>('script:not([defer])');
  expect([first, second].map((each) => each!.getAttribute('integrity'))).toEqual(['sha384-x', null]);
  expect([first!.async, second!.async]).toEqual([false, false]);
  expect(said(window)).toMatch(/^ 正在打开绩效自评勾稽/);
  expect(said(window)).not.toContain('太旧');
});

/** Takes something away, as if it had never been there. */
const without =
  (code: string) =>
  (window: DOMWindow): void =>
    void window.eval(`delete ${code}`);

test.each<[string, string, (window: DOMWindow) => void]>([
  [
    'Internet Explorer 11',
    'documentMode 11',
    ({ document }) => Object.defineProperty(document, 'documentMode', { value: 11 }),
  ],
  ['no promises', 'Promise', without('window.Promise')],
  ['the first Edge', 'globalThis', without('window.globalThis')],
  ['no matchAll', 'matchAll', without('String.prototype.matchAll')],
  ['no replaceAll', 'replaceAll', without('String.prototype.replaceAll')],
  ['no fromEntries', 'fromEntries', without('Object.fromEntries')],
  ['no replaceChildren', 'replaceChildren', without('Element.prototype.replaceChildren')],
  [
    'no random numbers',
    'getRandomValues',
    (window) => Object.defineProperty(window, 'crypto', { value: undefined }),
  ],
  [
    'no lookbehind',
    '(?<=)',
    (window) => void window.eval('window.RegExp = function () { throw new SyntaxError("Invalid group"); }'),
  ],
])('%s: both languages say what is needed, and the pane is not started', (_, lacking, change) => {
  const window = open(change);
  expect(started(window)).toEqual([]);
  expect(said(window)).toMatch(/Excel 2021 或更新版本.*Microsoft 365 里的 Excel.*网页版 Excel/);
  expect(said(window)).toMatch(/Excel 2021 or later.*Excel of Microsoft 365.*Excel on the web/);
  expect(said(window)).not.toContain('正在打开');
  expect(window.document.querySelector('.technical')!.textContent).toContain(lacking);
});

test('the same page for an Excel that is too old', () => {
  const window = open();
  (window as unknown as { showUnsupported(lacking: string): void }).showUnsupported('ExcelApi 1.9 < 1.14');
  expect(said(window)).toMatch(/Excel 2021 或更新版本/);
  expect(said(window)).toContain('ExcelApi 1.9 < 1.14');
});

/** What came after ES2020, by how it is written; the build changes syntax, and adds nothing to a browser. */
const NEWER: Readonly<Record<string, RegExp>> = {
  at: /\.at\(/,
  findLast: /\.findLast(?:Index)?\(/,
  toSorted: /\.(?:toSorted|toReversed|toSpliced)\(/,
  groupBy: /\bgroupBy\(|withResolvers\(/,
  hasOwn: /Object\.hasOwn\(/,
  any: /Promise\.any\(/,
  isWellFormed: /\.(?:isWellFormed|toWellFormed)\(/,
  replaceAll: /\.replaceAll\(/,
  WeakRef: /\bWeakRef\b/,
  structuredClone: /\bstructuredClone\(/,
  randomUUID: /\brandomUUID\(/,
  '(?<=)': /\(\?<[=!]/,
  '/v': /\/[a-uw-z]*v[a-z]*[;,).]\s*$/m,
  iterators: /\.(?:values|keys|entries)\(\)\.(?:map|filter|toArray)\(/,
};

test('what the pane uses of newer browsers is asked for, or brought along', () => {
  const rooms = readdirSync(SRC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !/^(?:cli|workbench)[/\\]/.test(path.relative(SRC, file)));
  const text = rooms.map((file) => readFileSync(file, 'utf8')).join('\n');
  const used = Object.keys(NEWER).filter((name) => NEWER[name]!.test(text));
  expect(used).toContain('at');
  expect(
    used.filter(
      (name) =>
        !script.includes(`['${name}', `) &&
        !script.includes(`push('${name} '`) &&
        !fallbacks.includes(`, '${name}', `),
    ),
  ).toEqual([]);
});
