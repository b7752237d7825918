/**
 * What the diagnosis makes of slips, by kind (`npm run bench -- diagnosis`): over forms and slips that its weights were
 * set by, and over such as they were not. `INNOCENTS=1` lists the innocent cells that were named.
 */
import { allOf, plantedSingly, plantedTogether, tableOf } from '../helpers/planted/bench';
import { HELD_OUT, SETTING } from '../helpers/planted/madeForms';
import { FORESEEN, HELD_OUT_SLIPS, UNFORESEEN } from '../helpers/planted/slips';

const EACH = Number(process.env['EACH'] ?? 25);

test.each([
  ['set by', SETTING, 1],
  ['held out', HELD_OUT, 3],
] as const)('forms that the weights were %s', (title, forms, from) => {
  const parts = [
    ['foreseen', FORESEEN],
    ['unforeseen', UNFORESEEN],
    ['unforeseen, held out', HELD_OUT_SLIPS],
  ] as const;
  const lines = parts.map(([part, slips]) => {
    const tallies = plantedSingly(forms, slips, { each: EACH, from });
    return show(part, new Map([...tallies, ['all', allOf(tallies)]]));
  });
  const several = new Map([
    ['two foreseen', plantedTogether(forms, FORESEEN, { each: 2 * EACH, from, slipsAtOnce: 2 })],
    [
      'two of any',
      plantedTogether(forms, { ...FORESEEN, ...UNFORESEEN }, { each: 2 * EACH, from, slipsAtOnce: 2 }),
    ],
    [
      'a blank and another',
      plantedTogether(forms, FORESEEN, { each: 2 * EACH, from, slipsAtOnce: 2, first: FORESEEN.blank! }),
    ],
    [
      'a blank and two others',
      plantedTogether(forms, FORESEEN, { each: 2 * EACH, from, slipsAtOnce: 3, first: FORESEEN.blank! }),
    ],
    ['three foreseen', plantedTogether(forms, FORESEEN, { each: 2 * EACH, from, slipsAtOnce: 3 })],
  ]);
  process.stdout.write(`\n# ${title}\n${[...lines, show('several at once', several)].join('\n')}\n`);
  expect(lines).toHaveLength(3);
});

function show(title: string, tallies: Parameters<typeof tableOf>[0]): string {
  const innocents = [...new Set([...tallies.values()].flatMap((tally) => tally.innocents))];
  return [`\n## ${title}`, tableOf(tallies), ...(process.env['INNOCENTS'] ? innocents : [])].join('\n');
}
