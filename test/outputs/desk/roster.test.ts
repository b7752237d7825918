/** The list of units, with headers as a bureau's clerk writes them. */
import { leftOutText } from '../../../src/outputs/desk/leftOutText';
import { rosterOf } from '../../../src/outputs/desk/roster';

const ROW = ['1', '203001', '沅北县林业局', '王芳', '2024-04-10'];

test('headers in two lines, with what they mean in brackets, below a title', () => {
  const rows = [
    ['沅北县2023年度预算单位名单', '', '', '', ''],
    [],
    ['序号', '单位\n编码', '单位名称\n（请填全称）', '联系人', '上报\n截止 时间'],
    ROW,
    [],
    ['2', '203002', '沅北县林业局种苗站', '李强', '2024-04-10'],
    ['', '', '合计', '2', ''],
  ];
  expect(rosterOf(rows)).toEqual({
    units: [
      { name: '沅北县林业局', code: '203001', due: '2024-04-10', aliases: [], expects: [] },
      { name: '沅北县林业局种苗站', code: '203002', due: '2024-04-10', aliases: [], expects: [] },
    ],
    year: undefined,
    leftOut: { rows: ['合计'], columns: [], sheets: [] },
  });
});

describe('what is no unit', () => {
  const HEADER = ['序号', '单位编码', '预算单位', '是否涉密', '备注'];
  const rosterIn = (...rows: readonly (readonly string[])[]) => {
    const read = rosterOf([HEADER, ...rows], false, ['停用']);
    if ('why' in read) throw new Error(read.why);
    return { units: read.units.map(({ name }) => name), ...read.leftOut };
  };

  test('sums, however they are written, and headings between the units are left out, and that is said', () => {
    expect(
      rosterIn(
        ['', '', '一、党群部门（1个）', '', ''],
        ['1', '101', '沅北县委宣传部', '否', ''],
        ['', '', '宣传部 小 计', '', ''],
        ['二', '', '政法系统', '', ''],
        ['2', '201', '沅北县公安局', '是', '含看守所'],
        ['', '', '公安局合计：2个', '', ''],
        ['合　计', '', '', '2', ''],
        ['3', '202', '', '', ''],
        ['', '', '共3家', '', ''],
      ),
    ).toEqual({
      units: ['沅北县委宣传部', '沅北县公安局'],
      rows: ['一、党群部门（1个）', '宣传部 小 计', '政法系统', '公安局合计：2个', '合　计', '202', '共3家'],
      columns: ['是否涉密'],
      sheets: ['停用'],
    });
  });

  test('a unit that is called like a heading is one where the row says more of it', () => {
    const { units, rows } = rosterIn(
      ['1', '301', '沅北县机关后勤保障部门', '', ''],
      ['2', '302', '沅北县统计局', '', ''],
      ['3', '', '沅北县总会计师事务所', '', ''],
      ['4', '', '沅北县直属单位', '', ''],
      ['', '', '沅北县三江口', '', ''],
    );
    expect(units).toEqual([
      ...['沅北县机关后勤保障部门', '沅北县统计局', '沅北县总会计师事务所'],
      ...['沅北县直属单位', '沅北县三江口'],
    ]);
    expect(rows).toEqual([]);
  });

  test('nothing but names: all that are no sums', () => {
    const read = rosterOf([['单位'], ['沅北县直属单位'], ['沅北县档案馆'], ['总计']]);
    expect('units' in read && read.units.map(({ name }) => name)).toEqual(['沅北县直属单位', '沅北县档案馆']);
  });
});

test('what is left out is said in a line each', () => {
  const leftOut = { rows: ['合计', '小计'], columns: [], sheets: ['停用'] };
  expect(leftOutText(leftOut, 'zh-CN')).toEqual([
    '名单上没有当作单位的行：合计、小计。',
    '名单只读第一张工作表，没有读的：停用。',
  ]);
  expect(leftOutText({ rows: [], columns: ['涉密'], sheets: [] }, 'en')).toEqual([
    'Columns of the roster that are not used: 涉密.',
  ]);
});

test.each([
  [['单位性质', '主管部门', '单位名称', '单位负责人']],
  [['单位联系人', '归口股室', '预算单位', '电话']],
  [['上级单位', '部门类型', 'Unit name', '单位数']],
])('columns about a unit are not its name: %j', (header) => {
  const read = rosterOf([header, ['行政', '沅北县政府', '沅北县林业局', '王芳']]);
  expect('units' in read && read.units.map(({ name }) => name)).toEqual(['沅北县林业局']);
});
