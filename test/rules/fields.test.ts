/** Ids of fields are plain strings outside the forms' definitions: here a misspelt one is found. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { patternsOf } from '../../src/model/relation/relation';
import { readsOf } from '../../src/model/result/reads';
import type { Rule } from '../../src/model/result/rule';
import { RULES } from '../../src/rules';
import { EXPENDITURE_ITEMS, FUND_PARTS, YEAR_COLUMNS } from '../../src/rules/items';
import { DEFINITIONS } from '../helpers/formBuilder';

const KNOWN = [...new Set(DEFINITIONS.flatMap(({ known }) => [...known.keys()]))];
const ROLES = new Set(DEFINITIONS.flatMap(({ traits }) => traits.is));

/** Whether some form has such a field: a row's number stands for any, `*` for some words. */
function exists(id: string, rest = ''): boolean {
  const source = id
    .replace(/\[\d+\]/g, '[]')
    .replace(/[.[\]*]/g, (char) => (char === '*' ? '[\\w.]+' : `\\${char}`));
  const pattern = new RegExp(`^${source}${rest}$`);
  return KNOWN.some((known) => pattern.test(known));
}

/** Whether fields are called so up to a dot or a bracket: a row of a table, a list. */
const isRowOrList = (id: string): boolean => exists(id, '(?:\\[\\])?\\.\\w+');

function named(rule: Rule): readonly string[] {
  return [...readsOf(rule), ...('computes' in rule ? (rule.computes ?? []).flatMap(patternsOf) : [])];
}

test.each(RULES.map((rule) => [rule.meta.id, rule] as const))('%s names fields that there are', (_, rule) => {
  expect(named(rule).filter((id) => !exists(id))).toEqual([]);
  const relations = 'relations' in rule ? rule.relations : (rule.computes ?? []);
  const roles = [...rule.meta.needs, ...relations.flatMap(({ forms = [] }) => forms)];
  expect(roles.filter((role) => !ROLES.has(role))).toEqual([]);
});

/** Texts in a source file that read like the id of a field, `${…}` in them for some word. */
function idsIn(file: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
    if (ts.isTemplateExpression(node))
      found.push(node.head.text + node.templateSpans.map(({ literal }) => `*${literal.text}`).join(''));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  const first = new Set(KNOWN.filter((id) => /[.[]/.test(id)).map((id) => id.split(/[.[]/)[0]));
  return found
    .filter((text) => /^[a-zA-Z]\w*(?:\[[\d*]*\])?(?:\.[\w*]+(?:\[[\d*]*\])?)+$/.test(text))
    .filter((text) => /\brules\b/.test(file) || first.has(text.split(/[.[]/)[0]!))
    .map((text) => text.replace(/\[[\d*]*\]/g, '[]'));
}

const SRC = path.join(__dirname, '../../src');
const ROOMS = ['model', 'rules', 'scoring', 'linter', 'diagnosis', 'fixer', 'outputs', 'narrative'];

test.each(ROOMS)('every field that %s speaks of is one', (room) => {
  const files = readdirSync(path.join(SRC, room), { recursive: true, encoding: 'utf8' });
  const ids = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => idsIn(path.join(SRC, room, file)).map((id) => [file, id] as const));
  expect(ids.filter(([, id]) => !exists(id) && !isRowOrList(id))).toEqual([]);
});

test('a misspelt field is seen', () => {
  expect(exists('funds.total.anual')).toBe(false);
  expect(exists('indicators[].scores')).toBe(false);
  expect(exists('indicators[2].score')).toBe(true);
  expect(exists('projects.items[].*')).toBe(true);
});

test('rules that run over all rows of a kind leave none out', () => {
  const rowsWith = (column: string, pattern: RegExp): string[] =>
    KNOWN.flatMap((id) => pattern.exec(id)?.[1] ?? []).filter((row) => KNOWN.includes(`${row}.${column}`));
  expect(rowsWith('prior', /^([\w.]+)\.prior$/).sort()).toEqual([...EXPENDITURE_ITEMS].sort());
  const parts = rowsWith('executed', /^(funds\.\w+)\.executed$/).map((row) => row.slice('funds.'.length));
  expect(parts.filter((part) => part !== 'total').sort()).toEqual([...FUND_PARTS].sort());
  for (const item of EXPENDITURE_ITEMS)
    for (const column of YEAR_COLUMNS) expect(KNOWN).toContain(`${item}.${column}`);
});
