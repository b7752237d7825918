/** What lies on the cells of a sheet in a file: conditional formats and tables. */
import type * as ExcelJs from 'exceljs';
import { parseArea, splitReference } from '../model/address';
import type { ConditionalFormat } from '../model/parts';
import { newId } from '../model/parts';
import type { Sheet } from '../model/sheet';
import type { Palette } from './styles';
import { readBorders, readColor, readFill, readUnderline } from './styles';

/** A rule as it comes from the file; exceljs knows more kinds than its types say. */
interface FileRule {
  readonly type: string;
  readonly priority?: number;
  readonly formulae?: readonly unknown[];
  readonly style?: Partial<ExcelJs.Style>;
}

const RULE_TYPES: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  containsText: 'ContainsText',
};

export function readFormats(sheet: Sheet, source: ExcelJs.Worksheet, palette: Palette): void {
  const { conditionalFormattings = [] } = source as unknown as {
    conditionalFormattings?: readonly { readonly ref: string; readonly rules: readonly FileRule[] }[];
  };
  const found = conditionalFormattings.flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, rule })));
  found.sort((one, other) => (one.rule.priority ?? 0) - (other.rule.priority ?? 0));
  sheet.conditionalFormats = found.map(({ ref, rule }) => readFormat(ref, rule, palette));
}

function readFormat(ref: string, rule: FileRule, palette: Palette): ConditionalFormat {
  const { font, fill, border, numFmt } = rule.style ?? {};
  const color = readColor(font?.color, palette);
  const underline = readUnderline(font?.underline);
  const background =
    fill?.type === 'pattern' ? (readColor(fill.bgColor, palette) ?? readFill(fill, palette)) : null;
  return {
    id: newId(),
    type: RULE_TYPES[rule.type] ?? 'PresetCriteria',
    areas: ref.split(' ').flatMap((each) => parseArea(each) ?? []),
    // Read beside exceljs, which does not tell.
    stopIfTrue: false,
    formula: rule.formulae?.[0] === undefined ? '' : `=${String(rule.formulae[0])}`,
    fill: background,
    font: {
      ...(color && { color }),
      ...(font?.bold !== undefined && { bold: font.bold }),
      ...(font?.italic !== undefined && { italic: font.italic }),
      ...(underline !== undefined && { underline }),
      ...(font?.strike !== undefined && { strikethrough: font.strike }),
    },
    borders: readBorders(border, palette),
    numberFormat: formatCode(numFmt),
    ...(rule.type !== 'expression' && { original: rule }),
  };
}

/** Of a conditional format exceljs gives the code together with its number. */
function formatCode(given: unknown): string | null {
  const code = typeof given === 'object' ? (given as { formatCode?: unknown } | null)?.formatCode : given;
  return typeof code === 'string' ? code : null;
}

export function readTables(sheet: Sheet, source: ExcelJs.Worksheet): void {
  const tables = source.getTables() as unknown as readonly { readonly table: FileTable }[];
  for (const { table } of tables) {
    const area = parseArea(splitReference(table.tableRef).cells);
    if (!area) continue;
    sheet.tables.push({
      id: newId(),
      name: table.name,
      area,
      showHeaders: table.headerRow ?? true,
      showTotals: table.totalsRow ?? false,
      style: table.style?.theme ?? '',
      showBandedRows: table.style?.showRowStripes ?? false,
      showBandedColumns: table.style?.showColumnStripes ?? false,
      showFilterButton: table.autoFilterRef !== undefined,
      highlightFirstColumn: table.style?.showFirstColumn ?? false,
      highlightLastColumn: table.style?.showLastColumn ?? false,
      filters: new Map(),
      sort: [],
    });
  }
}

interface FileTable {
  readonly name: string;
  readonly tableRef: string;
  readonly headerRow?: boolean;
  readonly totalsRow?: boolean;
  readonly autoFilterRef?: string;
  readonly style?: {
    readonly theme?: string;
    readonly showRowStripes?: boolean;
    readonly showColumnStripes?: boolean;
    readonly showFirstColumn?: boolean;
    readonly showLastColumn?: boolean;
  };
}
