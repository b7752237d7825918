/** Every blank form as a drawing, whatever it is made for. */
import fc from 'fast-check';
import { TEMPLATES } from '../../../src/forms/templates';
import { validationsOf } from '../../../src/model/writing/template';
import { runs } from '../../helpers/properties';
import { overlap } from '../../helpers/templates';

const ALL_FORMS = TEMPLATES.map((template) => [template.form, template] as const);

const options = fc.record({
  year: fc.integer({ min: 2000, max: 2099 }),
  unitName: fc.constantFrom(undefined, '示例区档案馆', '=1+1'),
  projects: fc.integer({ min: 1, max: 30 }),
  indicators: fc.integer({ min: 1, max: 5 }),
});

test.each(ALL_FORMS)('%s: one cell for every place of its rows and columns', (_, { draw }) => {
  fc.assert(
    fc.property(options, (given) => {
      const { cells, columnWidths, rowHeights } = draw(given);
      const places = cells.flatMap(({ area }) => {
        const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
        return rows.flatMap((at) =>
          Array.from({ length: area.right - area.left + 1 }, (_, index) => `${at},${area.left + index}`),
        );
      });
      expect(new Set(places).size).toBe(places.length);
      expect(places).toHaveLength(columnWidths.length * rowHeights.length);
    }),
    runs(20),
  );
});

test.each(ALL_FORMS)('%s: validations that Excel takes, none over another', (_, { draw }) => {
  const sheet = draw({ year: 2024, unitName: undefined, projects: 3, indicators: 2 });
  const placed = validationsOf(sheet);
  for (const { validation } of placed) {
    expect(validation.title.length).toBeLessThanOrEqual(32);
    expect(validation.message.length).toBeLessThanOrEqual(225);
  }
  const areas = placed.flatMap((each) => each.areas);
  areas.forEach((area, index) => {
    expect(areas.slice(index + 1).filter((other) => overlap(area, other))).toEqual([]);
  });
});

test('the unit’s name stands where it is known', () => {
  const given = { year: 2024, unitName: '示例区档案馆', projects: 1, indicators: 1 };
  const holds = TEMPLATES.map(({ draw }) => draw(given).cells.some(({ value }) => value === given.unitName));
  expect(holds).toEqual([false, true, true, true]);
});
