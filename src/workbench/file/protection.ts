/** What a protected sheet still allows. The file mostly says what it allows, of objects what it does not. */
import type * as ExcelJs from 'exceljs';
import type { Protection } from '../model/parts';

type Given = Readonly<Record<string, unknown>>;

/** The object model's words with exceljs' for them. */
const ALLOWED = {
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertRows: 'insertRows',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowSort: 'sort',
  allowAutoFilter: 'autoFilter',
  allowPivotTables: 'pivotTables',
} as const;

/** Here the file tells what is forbidden, so that nothing told means allowed. */
const FORBIDDEN = { allowEditObjects: 'objects', allowEditScenarios: 'scenarios' } as const;

export function readProtection(given: Given | undefined): Protection | undefined {
  if (given?.['sheet'] !== true) return undefined;
  const allowed = Object.entries(ALLOWED).map(([name, word]) => [name, given[word] === true] as const);
  const left = Object.entries(FORBIDDEN).map(([name, word]) => [name, given[word] !== false] as const);
  const selectionMode =
    given['selectUnlockedCells'] === false
      ? 'None'
      : given['selectLockedCells'] === false
        ? 'Unlocked'
        : 'Normal';
  return {
    on: true,
    options: { ...Object.fromEntries([...allowed, ...left]), selectionMode },
    password: undefined,
  };
}

/** Without a password: ours is not known to be the file's. */
export function writeProtection(target: ExcelJs.Worksheet, { options }: Protection): void {
  const words = Object.entries({ ...ALLOWED, ...FORBIDDEN }).map(([name, word]) => [
    word,
    options[name] === true,
  ]);
  const mode = options['selectionMode'] ?? 'Normal';
  (target as unknown as { sheetProtection: object }).sheetProtection = {
    sheet: true,
    ...(Object.fromEntries(words) as object),
    ...(mode !== 'Normal' && { selectLockedCells: false }),
    ...(mode === 'None' && { selectUnlockedCells: false }),
  };
}
