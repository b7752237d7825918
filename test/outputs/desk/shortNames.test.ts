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

const HALL = [
  ...['人民政府办公室', '人大常委会办公室', '妇女联合会', '残疾人联合会', '总工会', '科学技术协会'],
  ...['卫生健康局', '疾病预防控制中心', '公安局', '公安局交通警察大队', '第一中学', '第十一中学', '第二小学'],
]
  .map((name) => unit(`沅北县${name}`))
  .concat(['中共沅北县委办公室', '中共沅北县委宣传部', '共青团沅北县委员会'].map((name) => unit(name)))
  .concat(['政协沅北县委员会办公室', '河洲镇人民政府'].map((name) => unit(name)));

test.each([
  ['妇联', '沅北县妇女联合会'],
  ['县残联', '沅北县残疾人联合会'],
  ['工会', '沅北县总工会'],
  ['沅北县科协', '沅北县科学技术协会'],
  ['团县委', '共青团沅北县委员会'],
  ['团委', '共青团沅北县委员会'],
  ['县政协办', '政协沅北县委员会办公室'],
  ['人大办', '沅北县人大常委会办公室'],
  ['县政府办', '沅北县人民政府办公室'],
  ['县委办', '中共沅北县委办公室'],
  ['宣传部', '中共沅北县委宣传部'],
  ['卫健局', '沅北县卫生健康局'],
  ['疾控中心', '沅北县疾病预防控制中心'],
  ['公安局交警大队', '沅北县公安局交通警察大队'],
  ['一中', '沅北县第一中学'],
  ['十一中', '沅北县第十一中学'],
  ['河洲镇', '河洲镇人民政府'],
])('what everybody calls it: %s', (short, name) => {
  expect(shortNames(HALL).get(short)?.name).toBe(name);
});

const SECOND_HALL = [
  ...['公安局交通警察大队', '人民检察院', '自然资源和规划局', '文化旅游广电体育局', '机关事务服务中心'],
  ...['城市管理和综合执法局', '委老干部局', '委员会组织部', '委网络安全和信息化委员会办公室', '交通运输局'],
  ...['纪律检查委员会监察委员会', '委员会办公室', '人民政府办公室'],
].map((name) => unit(`沅北县${name}`));

test.each([
  ['交警大队', '沅北县公安局交通警察大队'],
  ['县交警大队', '沅北县公安局交通警察大队'],
  ['公安交警大队', '沅北县公安局交通警察大队'],
  ['交管', '沅北县公安局交通警察大队'],
  ['检察院', '沅北县人民检察院'],
  ['县自规局', '沅北县自然资源和规划局'],
  ['文旅局', '沅北县文化旅游广电体育局'],
  ['机关事务中心', '沅北县机关事务服务中心'],
  ['城管局', '沅北县城市管理和综合执法局'],
  ['老干局', '沅北县委老干部局'],
  ['组织部', '沅北县委员会组织部'],
  ['县委组织部', '沅北县委员会组织部'],
  ['县委网信办', '沅北县委网络安全和信息化委员会办公室'],
  ['网信办', '沅北县委网络安全和信息化委员会办公室'],
  ['县纪委监委', '沅北县纪律检查委员会监察委员会'],
  ['县委办', '沅北县委员会办公室'],
  ['政府办', '沅北县人民政府办公室'],
])('what everybody calls it, by whatever full name it is listed: %s', (short, name) => {
  expect(shortNames(SECOND_HALL).get(short)?.name).toBe(name);
});

test('what the list says beside a name is no part of it', () => {
  const of = (...more: readonly string[]) => shortNames([...SECOND_HALL, ...more.map((name) => unit(name))]);
  expect(of('沅北县水务局（原水利局）').get('水务局')?.name).toBe('沅北县水务局（原水利局）');
  expect(of('沅北县教育局（本级）', '沅北县教育局（汇总）').get('教育局')).toBeUndefined();
});

test('交管 and 交警 are nobody’s where another one may be called so', () => {
  const of = (more: string) => shortNames([...SECOND_HALL, unit(more)]);
  expect(of('沅北县交通运输局交管').get('交管')).toBeUndefined();
  expect(of('沅北县交警大队').get('交警大队')?.name).toBeUndefined();
  expect(of('沅北县文化和旅游局').get('文旅局')).toBeUndefined();
  expect(of('沅北县总工会组织部').get('组织部')).toBeUndefined();
});

test('what everybody calls it is nobody’s where two are called so, or one ends with it', () => {
  const of = (more: string) => shortNames([...HALL, unit(more)]);
  expect(of('沅北县教育工会').get('工会')).toBeUndefined();
  expect(of('沅北县教育局团委').get('团委')).toBeUndefined();
  expect(of('沅北县科学技术协会办公室').get('科协')?.name).toBe('沅北县科学技术协会');
  for (const generic of ['办公室', '委办公室', '委员会', '大队', '中学']) {
    expect(shortNames(HALL).get(generic)).toBeUndefined();
  }
});

test('two letters are heard in a file’s name only where nothing else is said', () => {
  const directory = new Directory(HALL, true);
  const named = (text: string) => directory.namedIn(text).map(({ unit: { name }, isSure }) => [name, isSure]);
  expect(named('附件1 妇联2024年自评表（定稿）')).toEqual([['沅北县妇女联合会', true]]);
  for (const text of ['工会经费自评表', '妇联大楼维修项目', '学校团委活动', '一中附小'])
    expect(named(text)).toEqual([]);
});
