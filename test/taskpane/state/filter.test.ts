/** What a filter lets through, on the findings of the sample. */
import { check, RULES } from '../../../src/check';
import { filtered, formKey, isFiltering, NO_FILTER, searchRules } from '../../../src/taskpane/state/filter';
import { itemsOf } from '../../../src/taskpane/state/items';
import { sampleWorkbook } from '../../helpers/workbook';

const result = check(sampleWorkbook());
const items = itemsOf(result);
const pass = (filter: Partial<typeof NO_FILTER>) =>
  filtered(items, { ...NO_FILTER, ...filter }, result.forms, RULES);
const rulesOf = (filter: Partial<typeof NO_FILTER>): readonly string[] =>
  pass(filter).flatMap(({ issue }) => issue!.diagnostics.map(({ ruleId }) => ruleId));

test('without a filter everything passes', () => {
  expect(isFiltering({ ...NO_FILTER, text: '  ' })).toBe(false);
  expect(pass({})).toBe(items);
});

test('a form passes its own items only, and every item is in one form', () => {
  const [basic, evaluation] = result.forms.map((form) => pass({ form: formKey(form) }));
  expect(new Set(evaluation!.map(({ cell }) => cell!.sheet))).toEqual(new Set(['自评表']));
  expect(basic!.length + evaluation!.length).toBe(items.length);
});

test.each([
  ['a cell', '自评表!f7'],
  ['a figure of the message', '63.01'],
  ['full-width digits', '６３．０１'],
  ['the rule', 'cross/project-expenditure'],
  ['two words of one finding', '项目支出 63.01'],
])('words find a finding by %s', (_, text) => {
  expect(rulesOf({ text })).toContain('cross/project-expenditure');
  expect(rulesOf({ text }).length).toBeLessThan(result.diagnostics.length);
});

test('words of which one is missing find nothing', () => {
  expect(pass({ text: '项目支出 没有这样的词' })).toEqual([]);
});

test('an item passes whole when one of its findings does', () => {
  const several = items.find(({ issue }) => issue!.diagnostics.length > 1)!;
  const [first] = several.issue!.diagnostics;
  expect(pass({ text: first!.message['zh-CN'] })).toContain(several);
});

test('rules are found by title, id and source in both languages', () => {
  const rule = RULES.find(({ id }) => id === 'cross/project-expenditure')!;
  for (const text of [rule.title['zh-CN'], rule.title.en.toUpperCase(), rule.id])
    expect(searchRules(RULES, text)).toContain(rule);
  expect(searchRules(RULES, '')).toEqual(RULES);
  expect(searchRules(RULES, '没有这样的词')).toEqual([]);
});
