/** Scores that are proposed: only what target and actual give, never above the weight, never unasked. */
import fc from 'fast-check';
import { proposalsFor } from '../../src/fixer/proposals';
import type { CellSnapshot } from '../../src/model/workbook/snapshot';
import { DEFAULT_POLICY } from '../../src/model/policy/policy';
import type { Policy } from '../../src/model/policy/policy';
import { scoreForm } from '../../src/scoring/score';
import { buildForms } from '../helpers/formBuilder';
import { executionScoreBy } from '../../src/rules';
import { runs } from '../helpers/properties';

type Value = Extract<CellSnapshot['value'], string | number | null>;

interface Row {
  readonly name?: string;
  readonly target: Value;
  readonly actual: Value;
  readonly weight: Value;
  readonly score: Value;
}

function proposals(row: Row, policy: Policy = DEFAULT_POLICY) {
  const { name = '办结率', target, actual, weight, score } = row;
  const [form] = buildForms(
    {
      'indicators[0].name': name,
      'indicators[0].target': target,
      'indicators[0].actual': actual,
      'indicators[0].weight': weight,
      'indicators[0].score': score,
    },
    ['evaluation'],
  ).forms;
  return proposalsFor(form!, scoreForm(form!, policy, executionScoreBy(policy)), policy);
}

const missed: Row = { target: '≥99%', actual: '90%', weight: 10, score: null };

test('a blank score: the computed one, with how it came about', () => {
  expect(proposals(missed)).toMatchObject([
    {
      kind: 'proposal',
      applicability: 'ask',
      ruleId: undefined,
      field: 'indicators[0].score',
      edit: { before: null, after: 9.09 },
      reported: '',
      computed: '9.09',
      note: undefined,
    },
  ]);
  expect(proposals(missed)[0]!.why['zh-CN']).toContain('9.0909');
});

test.each<[string, Row, (string | number)[]]>([
  ['another than the computed one', { ...missed, score: 10 }, [9.09]],
  ['a text', { ...missed, score: '满分' }, [9.09]],
  ['a marker', { ...missed, score: '——' }, [9.09]],
  ['the computed one', { ...missed, score: 9.09 }, []],
  ['the computed one, as a text', { ...missed, score: '9.09分' }, []],
  ['of a target that is met by far', { ...missed, actual: '120%' }, [10]],
  ['without a weight', { ...missed, weight: null }, []],
  ['without an actual value', { ...missed, actual: '——' }, []],
  ['that nothing computes', { ...missed, target: '及时', actual: '基本及时' }, []],
])('a score %s', (_, row, expected) => {
  expect(proposals(row).map(({ edit }) => edit.after)).toEqual(expected);
});

describe('what rests on a reading that the form does not state', () => {
  const advisory: Row = { name: '完成时间', target: '按计划完成', actual: '90%', weight: 10, score: null };

  test('is proposed where no score stands, and says so', () => {
    const [proposal] = proposals(advisory);
    expect(proposal).toMatchObject({ computed: '9' });
    expect(proposal!.note!['zh-CN']).toMatch(/^参考值/);
  });

  test.each([8, '满分'])('never over a score that was typed: %j', (score) => {
    expect(proposals({ ...advisory, score })).toEqual([]);
  });
});

test('as many decimals as the policy says', () => {
  expect(proposals(missed, { ...DEFAULT_POLICY, scoreDecimals: 0 })).toMatchObject([{ computed: '9' }]);
});

test('whatever the figures: between nothing and the weight, and only what was computed', () => {
  const value = fc.oneof(
    fc.integer({ min: -50, max: 500 }).map((n) => `${n}%`),
    fc.integer({ min: -50, max: 500 }).map((n) => `≥${n}`),
    fc.integer({ min: 0, max: 500 }).map((n) => `≤${n}件`),
    fc.integer({ min: 0, max: 500 }).map((n) => `${n}余篇`),
    fc.integer({ min: 0, max: 500 }),
    fc.constantFrom('', '是', '否', '及时', '——'),
  );
  const points = fc.oneof(fc.integer({ min: -5, max: 60 }), fc.constantFrom(null, '10分', '——', '十'));
  const names = fc.constantFrom('办结率', '投诉件数', '成本开支', '完成时间');
  const rows = fc.record({ name: names, target: value, actual: value, weight: points, score: points });
  fc.assert(
    fc.property(rows, (row) => {
      for (const { applicability, edit, computed } of proposals(row)) {
        const weight = Number(String(row.weight).replace('分', ''));
        expect(applicability).toBe('ask');
        expect(edit.after).toBe(Number(computed));
        expect(edit.after).toBeGreaterThanOrEqual(0);
        expect(edit.after).toBeLessThanOrEqual(weight);
      }
    }),
    runs(500),
  );
});
