import type { ListId } from '../../../src/model/form/fields';
import { LISTS } from '../../../src/model/form/fields';
import { labelOf } from '../../../src/model/form/form';
import { rowLabel } from '../../../src/model/form/rowLabels';
import { LOCALES } from '../../../src/model/text/locale';

test('a field of a list is called by its row and column, never by its id', () => {
  expect(labelOf({ forms: [] }, 'indicators[0].weight')).toEqual({
    'zh-CN': '第1项指标 分值',
    en: 'indicator 1 weight',
  });
  for (const list of Object.keys(LISTS) as ListId[])
    for (const column of LISTS[list])
      for (const locale of LOCALES) {
        const label = rowLabel(`${list}[6].${column}`)![locale];
        expect(label).toContain('7');
        expect(label).not.toMatch(/[[\]{}.]/);
      }
  expect(rowLabel('funds.total.score')).toBeUndefined();
});
