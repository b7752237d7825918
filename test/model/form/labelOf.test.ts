import { labelOf } from '../../../src/model/form/form';
import { LOCALES } from '../../../src/model/text/locale';
import { DEFINITIONS, emptyForm } from '../../helpers/formBuilder';

test('a field of a list is called by its row and column', () => {
  expect(labelOf({ forms: [emptyForm('evaluation')] }, 'indicators[0].weight')).toEqual({
    'zh-CN': '第1项指标·分值',
    en: 'indicator 1 weight',
  });
});

test.each(DEFINITIONS.map(({ kind, known }) => [kind, known] as const))(
  '%s: no field that the form does not show is called by its id',
  (kind, known) => {
    const set = { forms: [emptyForm(kind)] };
    for (const id of known.keys()) {
      const label = labelOf(set, id.replace('[]', '[6]'));
      for (const locale of LOCALES) {
        expect(label[locale]).not.toMatch(/[[\]{}.]/);
        expect(label[locale]).not.toBe('');
        if (id.includes('[]')) expect(label[locale]).toContain('7');
      }
      expect(label['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
    }
  },
);
