/**
 * The built pages against the oldest browser that they are for: Chromium 87, of November 2020. What is written in
 * newer syntax does not run there at all; what is called and came later has to be in `src/fallbacks.js`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { parse } from 'acorn';

const ROOT = path.join(__dirname, '..');
const SITE = path.join(ROOT, '.cache/site');
const fallbacks = readFileSync(path.join(ROOT, 'src/fallbacks.js'), 'utf8');

const files = ['taskpane', 'workbench'].flatMap((part) =>
  readdirSync(path.join(SITE, part)).map((name) => path.join(SITE, part, name)),
);
const textOf = (file: string): string => readFileSync(file, 'utf8');

/** Names of members and functions, with the Chromium that brought each. */
const LATER: Readonly<Record<string, number>> = {
  at: 92,
  randomUUID: 92,
  hasOwn: 93,
  findLast: 97,
  findLastIndex: 97,
  structuredClone: 98,
  toSorted: 110,
  toReversed: 110,
  toSpliced: 110,
  isWellFormed: 111,
  toWellFormed: 111,
  groupBy: 117,
  withResolvers: 119,
  fromAsync: 121,
  isSubsetOf: 122,
  symmetricDifference: 122,
};

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** What of the later ones a script calls. */
function* calledIn(node: Node): Generator<string> {
  if (node.type === 'CallExpression') {
    const { callee } = node as unknown as { callee: Node };
    const name = (callee.type === 'MemberExpression' ? callee.property : callee) as Node | undefined;
    if (name?.type === 'Identifier' && Object.hasOwn(LATER, String(name.name)) && callee.type !== 'Super')
      if (callee.type === 'MemberExpression' || name.name === 'structuredClone') yield String(name.name);
  }
  if (node.type === 'Literal' && node.regex) {
    const { flags, pattern } = node.regex as { flags: string; pattern: string };
    if (/[vd]/.test(flags) || /\(\?[ims-]+:/.test(pattern)) yield `/${pattern}/${flags}`;
  }
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
      if (isNode(child)) yield* calledIn(child);
}

test.each(files.filter((file) => file.endsWith('.js')).map((file) => [path.relative(SITE, file), file]))(
  '%s',
  (_, file) => {
    const script = parse(textOf(file!), { ecmaVersion: 2020 }) as unknown as Node;
    const called = [...new Set(calledIn(script))];
    expect(called.filter((name) => !fallbacks.includes(`, '${name}', `))).toEqual([]);
  },
);

test('the scan finds what it looks for', () => {
  const found = (code: string): readonly string[] => [
    ...calledIn(parse(code, { ecmaVersion: 2025 }) as unknown as Node),
  ];
  expect(found('a.findLast(b); a.findLastIndex; c(structuredClone(d)); /(?i:x)/; at(1)')).toEqual([
    'findLast',
    'structuredClone',
    '/(?i:x)/',
  ]);
  expect(() => parse('class A { static {} }', { ecmaVersion: 2020 })).toThrow();
});

/** In a world of its own, without what came later. */
function inOldBrowser<Result>(code: string): Result {
  const world = createContext({});
  runInContext(
    `var window = { crypto: { getRandomValues: (bytes) => bytes.fill(255) } };
     for (const list of [Array.prototype, Object.getPrototypeOf(Uint8Array.prototype), String.prototype])
       for (const name of ['at', 'findLast', 'findLastIndex']) delete list[name];
     delete Object.hasOwn;`,
    world,
  );
  runInContext(fallbacks, world);
  return JSON.parse(String(runInContext(`JSON.stringify(${code})`, world))) as Result;
}

test.each<[string, unknown]>([
  [
    '[[1, 2].at(-1), "甲乙".at(-2), [1].at(4) === undefined, [7].at(NaN), new Uint8Array([3]).at(0)]',
    [2, '甲', true, 7, 3],
  ],
  ['[[2, 4, 5].findLast((n) => n % 2 === 0), [2, 4, 5].findLastIndex((n) => n % 2 === 0)]', [4, 1]],
  ['[[1].findLast(() => false) === undefined, [1].findLastIndex(() => false)]', [true, -1]],
  ['[Object.hasOwn({ a: undefined }, "a"), Object.hasOwn({}, "toString")]', [true, false]],
  ['window.crypto.randomUUID()', 'ffffffff-ffff-4fff-bfff-ffffffffffff'],
  ['Object.keys([].constructor.prototype).length', 0],
])('where nothing of it is: %s', (code, expected) => {
  expect(inOldBrowser(code)).toEqual(expected);
});

test('the pages’ styles use nothing newer without something to fall back on', () => {
  const styles = readFileSync(path.join(ROOT, 'src/workbench/page/style.css'), 'utf8');
  expect(styles).not.toMatch(/color-mix\(|@layer|@container|:has\(|oklch\(|light-dark\(/);
});
