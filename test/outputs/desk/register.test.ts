/** Whose a file is and which one counts, by what stands around the forms. */
import type { Entry } from '../../../src/outputs/desk/entry';
import { registerOf } from '../../../src/outputs/desk/register';
import { deskEntry } from '../../helpers/deskEntry';

const ROSTER = {
  units: ['沅北县水务局', '沅北县水务局灌区管理所', '沅北县林业局', '沅北县档案馆'].map((name) => ({
    name,
    aliases: [],
    expects: [],
  })),
  year: 2024,
};
const MONDAY = Date.UTC(2025, 2, 3, 8);
const HOUR = 3_600_000;

function file(path: string, unit?: string, more: Partial<Entry['desk']> = {}): Entry {
  return deskEntry({
    file: path,
    modified: MONDAY,
    digest: path,
    submission: {
      units: unit === undefined ? [] : [{ name: unit, code: undefined }],
      titles: [],
      years: [2024],
      forms: [['evaluation', '']],
      hasReport: false,
    },
    ...more,
  });
}

const statesOf = (...entries: readonly Entry[]): readonly string[] =>
  registerOf(entries, ROSTER, undefined).files.map(
    ({ state, unit, why }) => `${state}${why ? ` ${why}` : ''} ${unit?.name ?? '–'}`,
  );

test('a short name alone on the roster is proof: of a folder, of a file, of what could not be read', () => {
  expect(
    statesOf(
      file('收件/林业局/附件2.xlsx'),
      file('收件/县档案馆自评表.xlsx'),
      deskEntry({ file: '收件/水务局.xls' }, 'unreadable'),
      file('收件/农业局自评表.xlsx'),
    ),
  ).toEqual([
    'received 沅北县林业局',
    'received 沅北县档案馆',
    'unreadable 沅北县水务局',
    'unclear nobody –',
  ]);
});

test('who hands in for those below is not who the file is of', () => {
  const own = file('水务局/水务局.xlsx', '沅北县水务局');
  expect(statesOf(own, file('水务局/灌区管理所.xlsx', '沅北县水务局灌区管理所'))).toEqual([
    'received 沅北县水务局',
    'unclear contradicted –',
  ]);
  const named = file('水务局/水务局灌区管理所.xlsx', '沅北县水务局灌区管理所');
  expect(statesOf(own, named)).toEqual(['received 沅北县水务局', 'received 沅北县水务局灌区管理所']);
  // Alone in the folder it may be the folder's unit with another one's name left in it.
  expect(statesOf(named)).toEqual(['unclear contradicted –']);
});

test('of two saved at one time the name tells the later; not against the time', () => {
  const first = file('水务局.xlsx', '沅北县水务局');
  const second = (modified: number): Entry => file('水务局（修改）.xlsx', '沅北县水务局', { modified });
  expect(statesOf(first, second(MONDAY + 1000))).toEqual([
    'superseded 沅北县水务局',
    'received 沅北县水务局',
  ]);
  expect(statesOf(first, second(MONDAY + HOUR))).toEqual([
    'superseded 沅北县水务局',
    'received 沅北县水务局',
  ]);
  expect(statesOf(first, second(MONDAY - HOUR))).toEqual(Array(2).fill('unclear which-is-newer –'));
  expect(statesOf(first, file('水务局1.xlsx', '沅北县水务局'))).toEqual(
    Array(2).fill('unclear which-is-newer –'),
  );
  // Without a word in the names the time alone tells.
  expect(statesOf(first, file('重做/水务局.xlsx', '沅北县水务局', { modified: MONDAY - HOUR }))).toEqual([
    'received 沅北县水务局',
    'superseded 沅北县水务局',
  ]);
});
