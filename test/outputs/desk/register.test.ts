/** Whose a file is and which one counts, by what stands around the forms. */
import type { Entry } from '../../../src/outputs/desk/entry';
import { registerOf } from '../../../src/outputs/desk/register';
import { conclude } from '../../../src/outputs/desk/conclude';
import { remarks, whyText } from '../../../src/outputs/desk/unitRows';
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
    'received 沅北县水务局灌区管理所',
  ]);
  expect(statesOf(own, file('水务局/附件1.xlsx', '沅北县水务局灌区管理所'))).toEqual([
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
  expect(statesOf(first, second(MONDAY - HOUR))).toEqual(Array(2).fill('unclear names-against-times –'));
  expect(statesOf(first, file('水务局1.xlsx', '沅北县水务局'))).toEqual(
    Array(2).fill('unclear which-is-newer –'),
  );
  // Without a word in the names the time alone tells.
  expect(statesOf(first, file('重做/水务局.xlsx', '沅北县水务局', { modified: MONDAY - HOUR }))).toEqual([
    'received 沅北县水务局',
    'superseded 沅北县水务局',
  ]);
});

test.each([
  // Whatever else they are called, and in whatever folder they lie: what is called revised is never given up by the time.
  ['水务局绩效表.xlsx', '水务局（修改）.xlsx', -HOUR, 'names-against-times'],
  ['第一次/水务局.xlsx', '第二次/水务局.xlsx', -HOUR, 'names-against-times'],
  ['水务局20250312.xlsx', '水务局20250320.xlsx', -HOUR, 'names-against-times'],
  ['水务局v2.xlsx', '初稿/水务局v3.xlsx', HOUR, 'names-against-times'],
  ['水务局.xlsx', '水务局 - 副本.xlsx', 0, 'which-is-newer'],
  ['附件1.2.xlsx', '附件1.3.xlsx', 0, 'which-is-newer'],
  ['水务局绩效表.xlsx', '水务局（修改）.xlsx', 0, 'which-is-newer'],
  ['第一次/水务局.xlsx', '第二次/水务局.xlsx', 0, undefined],
  ['水务局.xlsx', '水务局V2 - 副本.xlsx', 0, undefined],
  ['3月12日收/水务局.xlsx', '3月20日收/水务局.xlsx', HOUR, undefined],
  ['水务局.xlsx', '水务局 - 副本.xlsx', HOUR, undefined],
])('of %s and %s, saved %d ms later', (earlier, later, apart, why) => {
  const both = [file(earlier, '沅北县水务局'), file(later, '沅北县水务局', { modified: MONDAY + apart })];
  expect(statesOf(...both)).toEqual(
    why === undefined
      ? ['superseded 沅北县水务局', 'received 沅北县水务局']
      : Array(2).fill(`unclear ${why} –`),
  );
});

test('a name with what the unit was called, and with whose forms they are, is its name', () => {
  expect(
    statesOf(
      file('1.xlsx', '沅北县水务局（原沅北县水利局）'),
      file('2.xlsx', '沅北县林业局（本级）'),
      file('3.xlsx', '沅北县档案馆(含所属单位)'),
    ),
  ).toEqual(['received 沅北县水务局', 'received 沅北县林业局', 'received 沅北县档案馆']);
});

test('of an office’s own forms and those with all below it none stands for the other', () => {
  const own = file('林业局（本级）.xlsx', '沅北县林业局');
  const all = file('林业局（汇总）.xlsx', '沅北县林业局', { modified: MONDAY + HOUR });
  expect(statesOf(own, all)).toEqual(Array(2).fill('unclear levels-differ –'));
  const later = file('林业局本级修改.xlsx', '沅北县林业局', { modified: MONDAY + HOUR });
  expect(statesOf(own, later)).toEqual(['superseded 沅北县林业局', 'received 沅北县林业局']);
});

test('forms of several years in one file: said as that', () => {
  const { submission } = file('', '沅北县林业局').desk;
  const both = file('林业局.xlsx', '', { submission: { ...submission!, years: [2023, 2024] } });
  expect(statesOf(both)).toEqual(['unclear several-years –']);
});

test('a folder alone does not say whose a file is that is called after another office', () => {
  expect(
    statesOf(
      file('林业局/木材检查站.xlsx'),
      file('林业局/木材检查站/自评表.xlsx'),
      file('林业局/第一次/自评表.xlsx'),
    ),
  ).toEqual(['unclear unsure –', 'unclear unsure –', 'received 沅北县林业局']);
});

test('a name that is not on the roster: those that may be meant are named to the reviewer', () => {
  const [found] = registerOf([file('3.xlsx', '沅北县水务局灌区所')], ROSTER, undefined).files;
  expect(found).toMatchObject({ state: 'unclear', why: 'unknown', near: ['沅北县水务局灌区管理所'] });
});

test('where two are named, the reviewer is told which place names whom', () => {
  const coded = { ...ROSTER, units: ROSTER.units.map((unit, at) => ({ ...unit, code: `20300${at}` })) };
  const said = (entry: Entry, locale: 'zh-CN' | 'en' = 'zh-CN') =>
    whyText(registerOf([entry], coded, undefined).files[0]!, locale).slice(1);
  const { submission } = file('').desk;
  const other = file('收件/县档案馆/林业局自评表.xlsx', '沅北县林业局', {
    submission: {
      ...submission!,
      units: [{ name: '沅北县水务局', code: '203000' }],
      titles: ['沅北县水务局整体支出绩效自评表'],
    },
  });
  expect(said(other)).toEqual([
    '单位编码“203000”、表内、标题：沅北县水务局；文件名：沅北县林业局；文件夹“县档案馆”：沅北县档案馆',
  ]);
  expect(said(other, 'en')).toEqual([
    'code “203000”, form, title: 沅北县水务局; file name: 沅北县林业局; folder “县档案馆”: 沅北县档案馆',
  ]);
  expect(said(file('水务局.xlsx', '临北县水务局'))).toEqual([
    '表内：临北县水务局（名单上没有）；文件名：沅北县水务局',
  ]);
  const report = file('水务局.docx', '沅北县林业局', {
    submission: { ...submission!, units: [{ name: '沅北县林业局', code: undefined }], hasReport: true },
  });
  expect(said(report)).toEqual(['报告里：沅北县林业局；文件名：沅北县水务局']);
});

describe('a unit that nothing came from, and a file under a name that it may have had', () => {
  const listed = (...names: readonly string[]) => ({
    units: names.map((name) => ({ name, aliases: [], expects: [] })),
    year: 2024,
  });
  const linesOf = (entry: Entry, roster: ReturnType<typeof listed>) =>
    conclude(registerOf([entry], roster, undefined), {
      ...{ changes: new Map(), together: new Map(), previous: undefined },
      today: '2025-03-03',
    });

  test.each([
    ['沅北县水利局', '沅北县水务局'],
    ['沅北县环境保护局', '沅北县生态环境局'],
    ['水利局', '沅北县水务局'],
    ['县广播电视局', '沅北县文化旅游广电体育局'],
    ['沅北县乡村振兴局', '沅北县农业农村局'],
    ['沅北县工商行政管理局', '沅北县市场监督管理局'],
    ['沅北县民政局', '沅北市民政局'],
    ['沅北县河洲乡人民政府', '沅北县河洲镇人民政府'],
    ['沅北县渡口管理站（现沅北县航运中心）', '沅北县航运中心'],
    ['新河排灌站', '沅北县水务局（含抗旱队、排灌站）'],
  ])('%s may be %s: said to the reviewer on both rows, and put under nobody', (written, now) => {
    const roster = listed(now, '沅北县档案馆');
    const lines = linesOf(file('1.xlsx', written), roster);
    const unclear = lines.find(({ conclusion }) => conclusion === 'unclear')!;
    expect(unclear.files[0]).toMatchObject({ unit: undefined, why: 'unknown', former: [now] });
    const row = lines.find(({ unit }) => unit?.name === now)!;
    expect([row.conclusion, row.mayBe.length]).toEqual(['not-received', 1]);
    expect(lines.find(({ unit }) => unit?.name === '沅北县档案馆')!.mayBe).toEqual([]);
    expect(remarks(unclear, 'zh-CN').join()).toContain(`名单上现在的单位：${now}。`);
  });

  test.each([
    ['沅北县水利局', '沅南县水务局'],
    ['沅北县农业局畜牧站', '沅北县农业农村局'],
    ['沅北县河洲镇人民政府', '沅北县洲头镇人民政府'],
    ['沅北县档案局', '沅北县档案馆'],
  ])('%s was not %s', (written, now) => {
    expect(linesOf(file('1.xlsx', written), listed(now)).map(({ mayBe }) => mayBe.length)).toEqual([0, 0]);
  });

  test('the name of a file speaks where its forms name nobody', () => {
    const lines = linesOf(file('收件/水利局自评表.xlsx'), listed('沅北县水务局'));
    expect(lines.map(({ conclusion, mayBe }) => [conclusion, mayBe.length])).toEqual([
      ['unclear', 0],
      ['not-received', 1],
    ]);
  });

  test('what the list itself says beside a name is not its name', () => {
    const roster = listed('沅北县水务局（原水利局）', '沅北县教育局（本级）', '沅北县教育局（汇总）');
    const [water, school] = ['沅北县水务局', '沅北县教育局'].map(
      (name) => registerOf([file('1.xlsx', name)], roster, undefined).files[0]!,
    );
    expect(water).toMatchObject({ state: 'received', unit: { name: '沅北县水务局（原水利局）' } });
    expect(school).toMatchObject({ state: 'unclear', unit: undefined });
  });
});
