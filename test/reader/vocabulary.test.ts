import fc from 'fast-check';
import { LAYOUTS } from '../../src/forms';
import type { Block } from '../../src/model/form/layout';
import { matcherOf, normalizeLabel } from '../../src/reader/labels';
import { Vocabulary, vocabularyOf } from '../../src/reader/vocabulary';

const COLUMNS = [
  { id: 'name', labels: ['*单位名称', '!上级单位名称', '单位'] },
  { id: 'unit', labels: ['单位', '预算单位名称'] },
  { id: 'budget', labels: ['预算数'] },
];
type Lists = readonly (readonly { readonly labels: readonly string[] }[])[];
function listsOf(block: Block): Lists {
  if (block.kind === 'table') return [block.columns, block.rows];
  return [block.kind === 'indicators' ? block.columns : block.cells];
}
const ids = (label: string) =>
  new Vocabulary(COLUMNS).meanings(label).map(({ layout, rank }) => [layout.id, rank]);

test('tells all that a label may mean, in the order of the layouts, and how telling it is of each', () => {
  expect(ids('单位')).toEqual([
    ['name', 2],
    ['unit', 0],
  ]);
  expect(ids('预算单位名称')).toEqual([
    ['name', 0],
    ['unit', 1],
  ]);
  expect(ids('填报单位名称')).toEqual([['name', 0]]);
  expect(ids('上级单位名称')).toEqual([]);
  expect(ids('')).toEqual([]);
  expect(new Vocabulary(COLUMNS).first('预算数')?.id).toBe('budget');
  expect(new Vocabulary(COLUMNS).fits('决算数')).toBe(false);
});

test('says of the forms’ own words, and of what only comes near them, what each list of labels says by itself', () => {
  const lists = LAYOUTS.flatMap(({ blocks }) => blocks.flatMap(listsOf));
  const words = lists.flat().flatMap(({ labels }) => labels);
  const label = fc
    .tuple(
      fc.constantFrom('', '其中：', '区级'),
      fc.constantFrom('', ...words),
      fc.constantFrom('', '数', '（万元）'),
    )
    .map((parts) => normalizeLabel(parts.join('').replace(/[*!]/g, '')));
  fc.assert(
    fc.property(label, fc.constantFrom(...lists), (text, layouts) => {
      const fitting = layouts.flatMap((layout) => {
        const rank = matcherOf(layout.labels).rank(text);
        return rank < 0 ? [] : [{ layout, rank }];
      });
      expect(vocabularyOf(layouts).meanings(text)).toEqual(fitting);
    }),
  );
});
