/** Evaluating and rendering declared relations, on forms small enough to do by hand. */
import { evaluate } from '../../../src/model/relation/evaluate';
import { formatDecimal } from '../../../src/model/number/quantity';
import type { Expression } from '../../../src/model/relation/relation';
import {
  bind,
  bindings,
  constant,
  field,
  fieldsIn,
  minimum,
  patternsOf,
  product,
  quotient,
  sum,
  total,
} from '../../../src/model/relation/relation';
import { renderRelation } from '../../../src/model/relation/render';
import type { ExampleForm } from '../../../src/model/result/rule';
import { buildForms } from '../../helpers/formBuilder';

const valueOf = (expression: Expression, form: ExampleForm): string => {
  const result = evaluate(expression, {}, buildForms(form));
  return result.kind === 'value' ? formatDecimal(result.value, 4) : result.problem;
};

const parts = sum('threePublic.vehicles.final', 'threePublic.overseas.final');

describe('evaluate', () => {
  test('T5 a blank counts as 0 inside a sum, and is kept as such', () => {
    const set = buildForms({ 'threePublic.vehicles.final': 4.91, 'threePublic.overseas.final': null });
    const result = evaluate(parts, {}, set);
    expect(result).toMatchObject({ kind: 'value', zeros: [{ id: 'threePublic.overseas.final' }] });
  });

  test('T5 a sum of blanks has no value', () => {
    expect(valueOf(parts, { 'threePublic.vehicles.final': null, 'threePublic.overseas.final': null })).toBe(
      'blank',
    );
    expect(valueOf(parts, {})).toBe('missing');
  });

  test('a text where a number should be stops the sum', () => {
    expect(valueOf(parts, { 'threePublic.vehicles.final': '待定', 'threePublic.overseas.final': 1 })).toBe(
      'not-a-number',
    );
  });

  test('T6 zero over zero says nothing, something over zero cannot be', () => {
    const rate = quotient('funds.total.executed', 'funds.total.annual');
    expect(valueOf(rate, { 'funds.total.executed': 0, 'funds.total.annual': 0 })).toBe('zero-over-zero');
    expect(valueOf(rate, { 'funds.total.executed': 5, 'funds.total.annual': 0 })).toBe('over-zero');
  });

  test('a divisor that may be zero, given its rounding, has no quotient either', () => {
    const rate = quotient('funds.total.executed', 'funds.total.annual');
    expect(valueOf(rate, { 'funds.total.executed': 5, 'funds.total.annual': 0.004 })).toBe('over-zero');
    expect(valueOf(rate, { 'funds.total.executed': null, 'funds.total.annual': 5 })).toBe('blank');
    expect(valueOf(rate, { 'funds.total.executed': 5, 'funds.total.annual': '待定' })).toBe('not-a-number');
  });

  test('a sum of blank and absent terms is blank; with one figure the absent count as zeros', () => {
    expect(valueOf(parts, { 'threePublic.vehicles.final': null })).toBe('blank');
    expect(valueOf(parts, { 'threePublic.overseas.final': null })).toBe('blank');
    const result = evaluate(parts, {}, buildForms({ 'threePublic.overseas.final': 2 }));
    expect(result).toMatchObject({
      zeros: [{ id: 'threePublic.vehicles.final', field: undefined }],
    });
  });

  test('every operand is kept, of every part', () => {
    const expression = product('funds.total.weight', parts, constant('2'));
    const set = buildForms({
      'funds.total.weight': 10,
      'threePublic.vehicles.final': 1,
      'threePublic.overseas.final': null,
    });
    const result = evaluate(expression, {}, set);
    expect(result.operands.map(({ id }) => id)).toEqual([
      'funds.total.weight',
      'threePublic.vehicles.final',
      'threePublic.overseas.final',
    ]);
    expect(result.kind === 'value' && result.zeros.map(({ id }) => id)).toEqual([
      'threePublic.overseas.final',
    ]);
    expect(result.operands.map(({ id }) => id)).toEqual([...fieldsIn(expression, {}, set)]);
    expect(fieldsIn(quotient('funds.total.executed', 'funds.total.annual'), {}, set)).toEqual([
      'funds.total.executed',
      'funds.total.annual',
    ]);
    expect(fieldsIn(minimum(constant('1'), field('total.score')), {}, set)).toEqual(['total.score']);
  });

  test('a relation tells what it reads, also for whether it applies', () => {
    const onlyIf = {
      relation: { left: 'funds.byNature.total', operator: '=', right: constant('1'), messageId: 'x' },
      otherwise: { 'zh-CN': '看不出', en: 'nothing can be concluded' },
    } as const;
    expect(
      patternsOf({
        left: 'total.score',
        operator: '=',
        right: sum('funds.total.score', total('indicators[].score')),
        onlyIf,
        messageId: 'x',
      }),
    ).toEqual(['total.score', 'funds.total.score', 'indicators[].score', 'funds.byNature.total']);
  });

  test('products, quotients and minima follow one another', () => {
    const score = product(
      'funds.total.weight',
      minimum(constant('1'), quotient('funds.total.executed', 'funds.total.annual')),
    );
    const form = { 'funds.total.weight': 10, 'funds.total.executed': 742.38, 'funds.total.annual': 743.91 };
    expect(valueOf(score, form)).toBe('9.9794');
    expect(valueOf(score, { ...form, 'funds.total.executed': 800 })).toBe('10');
    expect(valueOf(score, { ...form, 'funds.total.weight': null })).toBe('blank');
  });

  test('a total runs over all rows, or over those of one group', () => {
    const form = { 'level1[0].weight': 40, 'indicators[0].weight': 25, 'indicators[1].weight': 15 };
    expect(valueOf(total('indicators[].weight'), form)).toBe('40');
    const set = buildForms(form);
    expect(evaluate(total('indicators[].weight', 'children'), { row: 1 }, set).kind).toBe('none');
  });
});

describe('places', () => {
  test('once for every column, item or row', () => {
    const set = buildForms({ 'indicators[0].weight': 1, 'indicators[1].weight': 2 });
    const base = { left: 'total.score', operator: '=', right: constant('1'), messageId: 'x' } as const;
    expect(bindings(base, set)).toEqual([{}]);
    expect(bindings({ ...base, forEach: { hole: ['prior', 'final'] } }, set)).toHaveLength(2);
    expect(bindings({ ...base, forEach: { list: 'indicators' } }, set)).toEqual([{ row: 0 }, { row: 1 }]);
  });

  test('a hole that nothing fills is a mistake in the rule', () => {
    expect(bind('*.final', { hole: 'projects.total' })).toBe('projects.total.final');
    expect(bind('indicators[].score', { row: 3 })).toBe('indicators[3].score');
    expect(() => bind('*.final', {})).toThrow();
    expect(() => bind('indicators[].score', {})).toThrow();
  });
});

describe('rendering', () => {
  test('shows every figure, a blank as blank, and the result', () => {
    const set = buildForms({
      'threePublic.total.final': 5,
      'threePublic.vehicles.final': 4.91,
      'threePublic.overseas.final': null,
    });
    expect(renderRelation('threePublic.total.final', '≠', parts, {}, set)['zh-CN']).toBe(
      'threePublic.total.final 5.00 ≠ threePublic.vehicles.final 4.91 + threePublic.overseas.final（空） = 4.91',
    );
  });

  test('a single field needs no result', () => {
    const set = buildForms({ 'operating.total.final': 102.77, 'operating.total.budget': 87.51 });
    expect(renderRelation('operating.total.final', '>', field('operating.total.budget'), {}, set).en).toBe(
      'operating.total.final 102.77 > operating.total.budget 87.51',
    );
  });

  test('a long sum is shortened in the middle', () => {
    const form = Object.fromEntries(
      Array.from({ length: 20 }, (_, row) => [`indicators[${row}].score`, row]),
    );
    const text = renderRelation(
      'total.score',
      '=',
      total('indicators[].score'),
      {},
      buildForms({ 'total.score': 190, ...form }),
    ).en;
    expect(text).toContain('…');
    expect(text).toMatch(/= 190$/);
    expect(text.split(' + ')).toHaveLength(8);
  });
});
