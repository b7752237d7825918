/** Two cells at once: looked for where some pair could be told from the others. */
import { pairRepairs } from '../../src/diagnosis/search';
import { System } from '../../src/diagnosis/system';
import { LAYOUTS } from '../../src/forms';
import { DEFAULT_POLICY } from '../../src/model/policy/policy';
import { readForms } from '../../src/reader/readForms';
import { groupForms } from '../../src/reader/sets';
import { RULES } from '../../src/rules';
import { toA1 } from '../../src/model/workbook/cell';
import { projectForm } from '../helpers/planted/madeForms';
import { withCell } from '../helpers/workbook';

/** The pairs that would explain totals of scores and of weights that are both wrong. */
function pairsOf(indicators: number): number {
  const clean = projectForm(5, indicators);
  const [form] = readForms(clean, LAYOUTS);
  const wrong = ['total.score', 'total.weight'].reduce((workbook, id) => {
    const { cell, text } = form!.fields.get(id)!;
    return withCell(workbook, cell.sheet, toA1(cell), Number(text) - 3.5);
  }, clean);
  const [set] = groupForms(readForms(wrong, LAYOUTS));
  const system = System.of(set!, RULES, DEFAULT_POLICY);
  const broken = system.constraints.filter(
    (constraint) => constraint.place.startsWith('total.') && system.state(constraint) === 'broken',
  );
  expect(broken.length).toBeGreaterThan(1);
  return pairRepairs(system, broken).length;
}

test('in a list of some rows there are pairs; of a sum over hundreds of cells none is looked for', () => {
  expect(pairsOf(12)).toBeGreaterThan(0);
  expect(pairsOf(300)).toBe(0);
});
