/** What a bureau gets from its units in one round, with everything that goes wrong, and the truth about each file. */
import type { Unit } from '../../src/outputs/desk/directory';
import type { FileState } from '../../src/outputs/desk/register';
import type { WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import { cleanWorkbook } from './cleanForms';
import { mapSheet, withCell } from './workbook';

export interface Submitted {
  readonly file: string;
  readonly workbook: WorkbookSnapshot;
  /** Milliseconds. */
  readonly modified: number;
  /** Whose it really is. */
  readonly unit: string;
  readonly state: FileState;
}

const TOWNS = ['青山', '白石', '柳河', '南桥', '东岭', '西渡', '石门', '双井', '平湖', '长岗'];
const OFFICES = [
  ...['财政局', '教育局', '教育局第一小学', '教育局幼儿园', '民政局', '卫生健康局', '农业农村局'],
  ...['农业农村局农技推广站', '档案馆', '图书馆', '文化馆', '水利局', '交通运输局', '交通运输局公路养护中心'],
  ...['人民政府办公室', '统计局', '审计局', '司法局', '信访局', '残疾人联合会', '妇女联合会', '总工会'],
  ...['市场监督管理局', '应急管理局', '医疗保障局'],
];

export const UNITS: readonly Unit[] = TOWNS.flatMap((town, at) =>
  OFFICES.map((office, nth): Unit => ({
    name: `${town}区${office}`,
    code: String(210_000 + at * 100 + nth),
    aliases: [],
    due: '2024-03-15',
    expects: ['基础数据表', '自评表'],
  })),
);

const DAY = 86_400_000;
const MARCH = Date.UTC(2024, 2, 1, 4);

/** The clean forms with a unit's name in them; '' leaves the cell blank. */
export function formsOf(name: string, year = 2023): WorkbookSnapshot {
  const named = withCell(cleanWorkbook(), '自评表', 'C2', name === '' ? null : name);
  if (year === 2023) return named;
  const dated = (text: string): string =>
    text.replace(/20(\d\d)/g, (_, digits: string) => `20${Number(digits) + year - 2023}`);
  return {
    ...named,
    sheets: named.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        typeof cell.value === 'string' ? { ...cell, value: dated(cell.value), text: dated(cell.text) } : cell,
      ),
    })),
  };
}

/** About 300 files of 250 units; ten hand nothing in. */
export function round(): readonly Submitted[] {
  const files: Submitted[] = [];
  const add = (file: string, unit: string, state: FileState, workbook = formsOf(unit), day = 5): void =>
    void files.push({ file, workbook, modified: MARCH + day * DAY + files.length * 60_000, unit, state });
  const styles = [
    (name: string) => `各区/${name.slice(0, 3)}/${name}2023年度绩效自评表.xlsx`,
    (name: string, code: string) => `收件/${code}_${name}.xlsx`,
    (name: string) => `收件/关于报送2023年度部门整体支出绩效自评材料（${name}）终稿.xlsx`,
    (name: string) => `${name}/2024年3月报送 自评表（盖章版）.xlsx`,
    (_: string, code: string) => `收件/附件2-${code}.xlsx`,
    () => `收件/自评表 (${files.length}).xlsx`,
  ];
  UNITS.forEach(({ name, code }, at) => {
    if (at % 25 === 24) return;
    const file = styles[at % styles.length]!(name, code!);
    const next = UNITS[(at + 7) % UNITS.length]!;
    switch (at % 31) {
      // The file of one under another's name.
      case 3:
        return add(`收件/${next.name}自评表.xlsx`, name, 'unclear');
      case 7:
        return add(file, name, 'wrong-year', formsOf(name, 2022));
      // No name inside: the file's own says it.
      case 11:
        return add(`收件/${name}2023年度自评表${at}.xlsx`, name, 'received', formsOf(''));
      // One below the unit, not on the roster, hands in under its name.
      case 13:
        return add(`收件/${name}自评表(${at}).xlsx`, `${name}后勤服务站`, 'unclear');
      // In short inside, in full outside.
      case 17:
        return add(`收件/${code}${name}.xlsx`, name, 'received', formsOf(name.replace('区', '')));
      case 19:
        add(file, name, 'received');
        return add(`再次/${name}自评表.xlsx`, name, 'duplicate');
      case 23: {
        add(file, name, 'superseded');
        const mended = withCell(formsOf(name), '自评表', 'F12', '任务按期全部完成。');
        return add(`再次/${name}（修改稿）${at}.xlsx`, name, 'received', mended, 20);
      }
      // The first file of a unit once more, under another's name.
      case 29:
        add(file, name, 'received');
        return add(`再次/${next.name}_${at}.xlsx`, name, 'unclear');
      default:
        return add(file, name, 'received');
    }
  });
  return files;
}

/** With another text in a sheet's cell wherever this one stands. */
export function reworded(workbook: WorkbookSnapshot, from: string, to: string): WorkbookSnapshot {
  return mapSheet(workbook, '自评表', (sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.value === from ? { ...cell, value: to, text: to } : cell)),
  }));
}
