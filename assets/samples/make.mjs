/**
 * Makes assets/samples/fy2023.xlsx: the two forms of a real FY2023 self-evaluation, figures and labels as
 * published; the unit's name and all long texts are our own. Run: node assets/samples/make.mjs
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';

const MERGED_LEFT = '<';
const MERGED_UP = '^';
const L = MERGED_LEFT;
const U = MERGED_UP;
const blank = null;

const basic = {
  name: '基础数据表',
  widths: [34, 11, 11, 12, 18, 18, 16],
  rows: [
    ['2023年度部门（单位）整体支出绩效评价基础数据表', L, L, L, L, L, L],
    ['财政供养人员情况（人）', '编制数', L, '2023年实际在职人数', L, '控制率', L],
    [U, 32, L, 32, L, { value: 1, format: '0%' }, L],
    ['经费控制情况（万元）', '2022年决算数', L, '2023年预算数', L, '2023年决算数', L],
    money('三公经费', 5.58, 7, 5),
    money('   1、公务用车购置和维护经费', 4.91, 5, 5),
    money('       其中：公车购置', blank, blank, blank),
    money('             公车运行维护', 4.91, 5, 5),
    money('   2、出国经费', blank, blank, blank),
    money('   3、公务接待', 0.67, 2, blank),
    money('项目支出：', 54.98, 43.5, 61.48),
    money('    1、业务工作经费', 50.07, { value: 38.5, format: '0.0' }, 56.48),
    money('    2、运行维护经费', 4.91, { value: 5, format: '0' }, { value: 5, format: '0' }),
    money('……', blank, blank, blank),
    money('3、市级专项资金（一个专项一行）', blank, blank, blank),
    money('公用经费', 56.69, 87.51, 102.77),
    money('    其中：办公经费', 4.1, 3, 11.89),
    money('          水费、电费、差旅费', 0.33, 1, 2.4),
    money('          会议费、培训费', 1.67, 3, 2.04),
    money('政府采购金额', '——', blank, 49.31),
    money('部门基本支出预算调整', '——', blank, blank),
    [
      '楼堂馆所控制情况\n（2023年完工项目）',
      '批复规模\n（㎡）',
      '实际规模\n（㎡）',
      '规模控制率',
      '预算投资（万元）',
      '实际投资（万元）',
      '投资概算控制率',
    ],
    [U, blank, blank, blank, blank, blank, blank],
    ['厉行节约保障措施', blank, L, L, L, L, L],
    ['说明：“项目支出”填基本支出以外的全部项目；“公用经费”填基本支出中的商品和服务支出。', L, L, L, L, L, L],
    ['填表人：', L, '填报日期：', L, '联系电话：', '单位负责人签字：', L],
  ],
};

const evaluation = {
  name: '自评表',
  widths: [22, 20, 20, 20, 34, 18, 11, 14, 24],
  rows: [
    ['2023年度部门（单位）整体支出绩效自评表', L, L, L, L, L, L, L, L],
    ['区级预算部门（单位）名称', L, '示例区人民政府办公室', L, L, L, L, L, L],
    ['年度预算申请（万元）', '', L, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [
      U,
      '年度资金总额',
      L,
      amount(617.73),
      amount(743.91),
      amount(742.38),
      10,
      { value: 0.9979, format: '0.00%' },
      10,
    ],
    [U, '按收入性质分：743.91', L, L, L, '按支出性质分：743.91', L, L, L],
    [U, '其中：  一般公共预算：743.91', L, L, L, '其中：基本支出：680.9', L, L, L],
    [U, '政府性基金拨款：', L, L, L, '项目支出：63.01', L, L, L],
    [U, '纳入专户管理的非税收入拨款：', L, L, L, '', L, L, L],
    [U, '其他资金：', L, L, L, '', L, L, L],
    ['年度总体目标', '预期目标', L, L, L, '实际完成情况', L, L, L],
    [
      U,
      '保障机关文电、会务、督办和值班工作平稳运行，代表委员见面率与建议提案办结率达到目标。',
      L,
      L,
      L,
      '全年文稿、会务、督办、值班按计划完成；承办建议提案195件，受理群众来信来电16867件，办结16753件，办结率99.3%。',
      L,
      L,
      L,
    ],
    [
      '绩效指标',
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    [U, '产出指标\n(40分)', '数量指标', '产出数量', '与代表委员见面率', share(1), 20, 20, blank],
    [U, U, '质量指标', '开展工作', '各项工作有序推进', share(1), 10, 10, blank],
    [U, U, '时效指标', '完成时间', '2023年内按计划完成', share(0.99), 10, 9, blank],
    [U, '效益指标\n（20分）', '经济效益指标', blank, blank, blank, blank, blank, blank],
    [U, U, '社会效益指标', '社会环境', '政府公信力有所提高', share(1), 10, 10, blank],
    [U, U, '生态效益指标', '自然环境', '绿色发展', share(1), 5, 5, blank],
    [U, U, '可持续影响指标', '人民生活、社会发展', '社会持续和谐发展', share(1), 5, 5, blank],
    [
      U,
      '满意度指标\n（10分）',
      '服务对象满意度指标',
      '建议提案办结率',
      share(0.99),
      share(0.99),
      10,
      10,
      blank,
    ],
    [U, '成本指标（20分）', '经济成本指标', '成本开支', '743.91万元', '742.38万元', 20, 19, blank],
    [U, U, '社会成本指标', blank, blank, blank, blank, blank, blank],
    [U, U, '生态环境成本指标', blank, blank, blank, blank, blank, blank],
    ['总分', L, L, L, L, L, 100, 98, blank],
    ['填表人：', L, '填报日期：', L, '联系电话：', L, '单位负责人签字：', L, L],
  ],
};

function money(label, prior, budget, final) {
  return [label, amount(prior), L, amount(budget), L, amount(final), L];
}

function amount(value) {
  return typeof value === 'number' ? { value, format: '0.00' } : value;
}

function share(value) {
  return { value, format: '0%' };
}

function addSheet(workbook, { name, widths, rows }) {
  const sheet = workbook.addWorksheet(name, { pageSetup: { paperSize: 9, fitToPage: true, fitToHeight: 1 } });
  sheet.columns = widths.map((width) => ({ width }));
  rows.forEach((row, r) => {
    row.forEach((content, c) => {
      const cell = sheet.getCell(r + 1, c + 1);
      const { value, format } =
        content !== null && typeof content === 'object' ? content : { value: content };
      if (value !== null && value !== '' && value !== L && value !== U) cell.value = value;
      // One style object a cell: exceljs would share it, and a later change would spread.
      cell.style = styleOf(r, value, format);
    });
    sheet.getRow(r + 1).height = heightOf(row, widths);
  });
  merge(sheet, rows);
}

function styleOf(row, value, format) {
  const thin = { style: 'thin', color: { argb: 'FFBFBFBF' } };
  const isNumber = typeof value === 'number';
  return {
    font: { name: '宋体', size: row === 0 ? 14 : 10.5, bold: row === 0 },
    alignment: {
      vertical: 'middle',
      horizontal: row === 0 ? 'center' : isNumber ? 'right' : 'left',
      wrapText: true,
    },
    border: { top: thin, left: thin, bottom: thin, right: thin },
    ...(format && { numFmt: format }),
  };
}

function heightOf(row, widths) {
  const lines = row.map((content, c) => {
    if (typeof content !== 'string') return 1;
    let width = widths[c];
    for (let next = c + 1; row[next] === L; next += 1) width += widths[next];
    return content
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 2) / width)), 0);
  });
  return Math.max(20, 15 * Math.max(...lines));
}

/** `<` continues the cell to its left, `^` the one above. */
function merge(sheet, rows) {
  const merged = (r, c, mark) => rows[r]?.[c] === mark;
  rows.forEach((row, r) => {
    row.forEach((content, c) => {
      if (content === L || content === U) return;
      let right = c;
      while (merged(r, right + 1, L)) right += 1;
      let bottom = r;
      while (merged(bottom + 1, c, U)) bottom += 1;
      if (right > c || bottom > r) sheet.mergeCells(r + 1, c + 1, bottom + 1, right + 1);
    });
  });
}

const workbook = new ExcelJS.Workbook();
// Fixed times: the same content gives the same file.
workbook.created = workbook.modified = new Date(Date.UTC(2024, 2, 1));
addSheet(workbook, basic);
addSheet(workbook, evaluation);
const folder = path.dirname(fileURLToPath(import.meta.url));
await workbook.xlsx.writeFile(path.join(folder, 'fy2023.xlsx'));
