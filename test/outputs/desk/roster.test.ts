/** The list of units, with headers as a bureau's clerk writes them. */
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
  });
});

test.each([
  [['单位性质', '主管部门', '单位名称', '单位负责人']],
  [['单位联系人', '归口股室', '预算单位', '电话']],
  [['上级单位', '部门类型', 'Unit name', '单位数']],
])('columns about a unit are not its name: %j', (header) => {
  const read = rosterOf([header, ['行政', '沅北县政府', '沅北县林业局', '王芳']]);
  expect('units' in read && read.units.map(({ name }) => name)).toEqual(['沅北县林业局']);
});
