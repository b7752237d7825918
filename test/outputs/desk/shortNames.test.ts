/** Short names of a place's units: those that only one of a roster can be meant by. */
import { Directory } from '../../../src/outputs/desk/directory';
import { shortNames } from '../../../src/outputs/desk/shortNames';

const unit = (name: string, ...aliases: string[]) => ({ name, aliases, expects: [] });
const COUNTY = [
  ...[
    '沅北县财政局',
    '沅北县财政局会计核算中心',
    '沅北县城市管理局',
    '沅北县第二中学',
    '沅北县第十二中学',
  ].map((name) => unit(name)),
  unit('中共沅北县委组织部'),
  unit('沅北县河洲镇人民政府'),
  unit('县机关事务服务中心'),
];
const of = (text: string): string | undefined => shortNames(COUNTY).get(text)?.name;

test('without the place, with its kind alone, and without it', () => {
  expect(of('城市管理局')).toBe('沅北县城市管理局');
  expect(of('县城市管理局')).toBe('沅北县城市管理局');
  expect(of('沅北城市管理局')).toBe('沅北县城市管理局');
  expect(of('县委组织部')).toBe('中共沅北县委组织部');
  expect(of('沅北县委组织部')).toBe('中共沅北县委组织部');
  expect(of('河洲镇人民政府')).toBe('沅北县河洲镇人民政府');
});

test('not where it may be another one’s', () => {
  // 第十二中学 does not end with it, a town's finance office would.
  expect(of('第二中学')).toBe('沅北县第二中学');
  const withTown = [...COUNTY, unit('沅北县河洲镇财政局')];
  expect(shortNames(withTown).get('财政局')).toBeUndefined();
  expect(shortNames(withTown).get('县财政局')?.name).toBe('沅北县财政局');
  const withAlias = [...COUNTY, unit('沅北县住房和城乡建设局', '城市管理局')];
  expect(shortNames(withAlias).get('城市管理局')).toBeUndefined();
  expect(of('管理局')).toBeUndefined();
});

test('none of a roster of several places', () => {
  const counties = ['沅北县', '沅南县', '澧东县'].flatMap((place) =>
    ['财政局', '民政局', '档案馆'].map((office) => unit(`${place}${office}`)),
  );
  expect(shortNames([...counties, unit('沅北县地震局')]).size).toBe(0);
});

test('in a file’s name: sure by itself, not beside other letters, and never without a roster', () => {
  const directory = new Directory(COUNTY, true);
  const named = (text: string) => directory.namedIn(text).map(({ unit: { name }, isSure }) => [name, isSure]);
  expect(named('附件2 城市管理局自评表（盖章）')).toEqual([['沅北县城市管理局', true]]);
  expect(named('城市管理局环卫站自评表')).toEqual([['沅北县城市管理局', false]]);
  expect(named('财政局会计核算中心')).toEqual([['沅北县财政局会计核算中心', true]]);
  expect(new Directory(COUNTY, false).namedIn('城市管理局')).toEqual([]);
});

test('a code in the name speaks beside it', () => {
  const directory = new Directory([{ ...unit('沅北县档案馆'), code: '301' }, ...COUNTY], true);
  expect(directory.namedIn('301-城市管理局').map(({ unit: { name } }) => name)).toEqual([
    '沅北县档案馆',
    '沅北县城市管理局',
  ]);
});
