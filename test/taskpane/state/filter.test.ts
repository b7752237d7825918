/** What a filter lets through, on the findings of the sample. */
import { check, RULES } from '../../../src/check';
import { issues, severityOf } from '../../../src/model/result/issues';
import {
  countIssues,
  filtered,
  formKey,
  isFiltering,
  NO_FILTER,
  searchRules,
} from '../../../src/taskpane/state/filter';
import { groupByForm } from '../../../src/taskpane/state/groups';
import { sampleWorkbook } from '../../helpers/workbook';

const result = check(sampleWorkbook());
const groups = groupByForm(result);
const pass = (filter: Partial<typeof NO_FILTER>): readonly string[] =>
  filtered(groups, { ...NO_FILTER, ...filter }, RULES).flatMap(({ diagnostics }) =>
    diagnostics.map(({ ruleId }) => ruleId),
  );

test('without a filter everything passes, and every form is shown', () => {
  expect(isFiltering({ ...NO_FILTER, text: '  ' })).toBe(false);
  expect(filtered(groups, NO_FILTER, RULES)).toBe(groups);
  expect(countIssues(groups)).toBe(issues(result.diagnostics).length);
});

test('a severity passes what its badge counts', () => {
  const shown = filtered(groups, { ...NO_FILTER, severity: 'explain' }, RULES);
  expect(countIssues(shown)).toBe(result.counts.explain);
  expect(shown.flatMap(({ diagnostics }) => issues(diagnostics)).map(severityOf)).toEqual(
    Array.from({ length: result.counts.explain }, () => 'explain'),
  );
});

test('a form passes its own findings only', () => {
  const form = result.forms[1]!;
  const shown = filtered(groups, { ...NO_FILTER, form: formKey(form) }, RULES);
  expect(shown.map((group) => group.form)).toEqual([form]);
  expect(shown[0]!.diagnostics).toEqual(groups[1]!.diagnostics);
});

test.each([
  ['a cell', '自评表!f7'],
  ['a figure of the message', '63.01'],
  ['full-width digits', '６３．０１'],
  ['the rule', 'cross/project-expenditure'],
  ['two words of one finding', '项目支出 63.01'],
])('words find a finding by %s', (_, text) => {
  expect(pass({ text })).toContain('cross/project-expenditure');
  expect(pass({ text }).length).toBeLessThan(result.diagnostics.length);
});

test('words of which one is missing find nothing', () => {
  expect(pass({ text: '项目支出 没有这样的词' })).toEqual([]);
});

test('an issue passes whole when one of its findings does', () => {
  const folded = issues(result.diagnostics).find(({ diagnostics }) => diagnostics.length > 1);
  if (!folded) throw new Error('the sample has no cause with several findings');
  const [first] = folded.diagnostics;
  const ids = pass({ text: first!.ruleId });
  expect(ids).toEqual(expect.arrayContaining(folded.diagnostics.map(({ ruleId }) => ruleId)));
});

test('rules are found by title, id and source in both languages', () => {
  const rule = RULES.find(({ id }) => id === 'cross/project-expenditure')!;
  for (const text of [rule.title['zh-CN'], rule.title.en.toUpperCase(), rule.id])
    expect(searchRules(RULES, text)).toContain(rule);
  expect(searchRules(RULES, '')).toEqual(RULES);
  expect(searchRules(RULES, '没有这样的词')).toEqual([]);
});
